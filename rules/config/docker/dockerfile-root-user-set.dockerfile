FROM debian:12.8-slim AS build
# ok: dockerfile-root-user-set
USER root
RUN make
FROM grafana/grafana:11.3.0
# ok: dockerfile-root-user-set
USER root
RUN apk add --no-cache curl
# ok: dockerfile-root-user-set
USER grafana
# ruleid: dockerfile-root-user-set
USER root
CMD ["/run.sh"]
