FROM debian:12.8-slim
# ruleid: dockerfile-setuid-program
RUN chmod u+s /usr/local/bin/tool
# ruleid: dockerfile-setuid-program
RUN make && chmod 4755 /usr/local/bin/tool
# ok: dockerfile-setuid-program
RUN chmod 0755 /usr/local/bin/tool
# ok: dockerfile-setuid-program
RUN find / -perm -4000 -exec chmod a-s {} +
USER app
