FROM debian:12.8-slim
# ruleid: dockerfile-world-writable
RUN chmod -R 777 /app
# ruleid: dockerfile-world-writable
RUN mkdir /data && chmod a+rwx /data
# ruleid: dockerfile-world-writable
COPY --chmod=0777 start.sh /start.sh
# ok: dockerfile-world-writable
RUN chmod 755 /app
# ok: dockerfile-world-writable
RUN chmod +x /start.sh
# ok: dockerfile-world-writable
RUN chmod 1777 /tmp
# ok: dockerfile-world-writable
COPY --chmod=0755 start.sh /start.sh
USER app
