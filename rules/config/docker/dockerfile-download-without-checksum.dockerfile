FROM debian:12.8-slim
# ruleid: dockerfile-download-without-checksum
RUN curl -fsSLO https://example.org/tool-1.4.2.tar.gz && tar xf tool-1.4.2.tar.gz
# ruleid: dockerfile-download-without-checksum
RUN wget -q https://example.org/releases/tool.deb && dpkg -i tool.deb
# ok: dockerfile-download-without-checksum
RUN curl -fsSLO https://example.org/tool-1.4.2.tar.gz \
    && echo "$TOOL_SHA256  tool-1.4.2.tar.gz" | sha256sum --check \
    && tar xf tool-1.4.2.tar.gz
# ok: dockerfile-download-without-checksum
RUN curl -fsS https://example.org/status
USER app
