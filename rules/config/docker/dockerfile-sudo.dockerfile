FROM debian:12.8-slim
# ruleid: dockerfile-sudo
RUN apt-get update && apt-get install -y curl sudo
# ruleid: dockerfile-sudo
RUN sudo make install
# ruleid: dockerfile-sudo
RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
# ok: dockerfile-sudo
RUN apt-get update && apt-get install -y curl
# ok: dockerfile-sudo
RUN rm -rf /usr/share/doc/sudo
USER app
