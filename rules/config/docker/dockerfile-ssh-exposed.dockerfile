FROM debian:12.8-slim
# ruleid: dockerfile-ssh-exposed
EXPOSE 22
# ruleid: dockerfile-ssh-exposed
EXPOSE 8080 22/tcp
# ok: dockerfile-ssh-exposed
EXPOSE 8080
# ok: dockerfile-ssh-exposed
EXPOSE 2222 8022
USER app
