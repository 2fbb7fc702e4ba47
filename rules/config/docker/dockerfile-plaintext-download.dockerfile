FROM debian:12.8-slim
# ruleid: dockerfile-plaintext-download
RUN curl -fsSL http://example.org/tool.tar.gz | tar xz
# ruleid: dockerfile-plaintext-download
RUN wget -q http://example.org/tool-1.4.2.zip
# ok: dockerfile-plaintext-download
RUN curl -fsSL https://example.org/tool.tar.gz | tar xz
# ok: dockerfile-plaintext-download
HEALTHCHECK CMD curl -f http://localhost:8080/health
# ok: dockerfile-plaintext-download
RUN wget -q http://proxy:3128/cached.zip
USER app
