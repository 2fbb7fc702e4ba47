FROM debian:12.8-slim
# ruleid: dockerfile-password-in-command
RUN echo "root:toor" | chpasswd
# ruleid: dockerfile-password-in-command
RUN curl -u deploy:hunter22 https://example.org/private.tar.gz -o private.tar.gz
# ruleid: dockerfile-password-in-command
RUN git clone https://ci:9f8e7d6c5b@git.example.org/private.git
# ruleid: dockerfile-password-in-command
RUN passwd -d root
# ok: dockerfile-password-in-command
RUN git clone https://git.example.org/public.git
# ok: dockerfile-password-in-command
RUN --mount=type=secret,id=token curl -u "deploy:$(cat /run/secrets/token)" https://example.org/private.tar.gz -o private.tar.gz
# ok: dockerfile-password-in-command
RUN echo "$ACCOUNT" | chpasswd
USER app
