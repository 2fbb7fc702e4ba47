FROM grafana/grafana:11.3.0
USER 472
# ruleid: dockerfile-root-user-set
USER 0:0
ENTRYPOINT ["/run.sh"]
