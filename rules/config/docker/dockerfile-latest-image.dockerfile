# ruleid: dockerfile-latest-image
FROM node:latest AS build
RUN npm ci
# ruleid: dockerfile-latest-image
FROM registry.example.org:5000/tools/check AS check
# ruleid: dockerfile-latest-image
FROM nginx
# ok: dockerfile-latest-image
FROM build AS test
# ok: dockerfile-latest-image
FROM node:22.11.0-slim
# ok: dockerfile-latest-image
FROM nginx@sha256:beefdbd8a1da6d2915566fde36db9db0b524eb737fc57cd1367effd16dc0d06d
# ok: dockerfile-latest-image
FROM scratch
# ok: dockerfile-latest-image
FROM $BASE_IMAGE
