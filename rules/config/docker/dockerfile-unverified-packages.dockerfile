FROM debian:12.8-slim
# ruleid: dockerfile-unverified-packages
RUN apt-get update && apt-get install -y --allow-unauthenticated tool
# ruleid: dockerfile-unverified-packages
RUN echo "deb [trusted=yes] https://deb.example.org stable main" > /etc/apt/sources.list.d/tool.list
# ruleid: dockerfile-unverified-packages
RUN apk add --no-cache --allow-untrusted tool.apk
# ruleid: dockerfile-unverified-packages
RUN yum install -y --nogpgcheck tool
# ok: dockerfile-unverified-packages
RUN apt-get update && apt-get install -y tool
# ok: dockerfile-unverified-packages
RUN echo "deb [signed-by=/etc/apt/keyrings/tool.asc] https://deb.example.org stable main" > /etc/apt/sources.list.d/tool.list
USER app
