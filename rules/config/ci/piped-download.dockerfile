FROM debian:12.8-slim
# ruleid: piped-download
RUN curl -fsSL https://example.org/install.sh \
    | bash -s -- --yes
# ok: piped-download
RUN curl -fsSL https://example.org/tool.tar.gz | tar xz
USER app
