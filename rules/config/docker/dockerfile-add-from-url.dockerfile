FROM debian:12.8-slim
# ruleid: dockerfile-add-from-url
ADD https://example.org/tool-1.4.2.tar.gz /opt/
# ruleid: dockerfile-add-from-url
ADD --chown=app http://example.org/data.bin /data/
# ok: dockerfile-add-from-url
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool-1.4.2.tar.gz /opt/
# ok: dockerfile-add-from-url
ADD tool.tar.gz /opt/
USER app
