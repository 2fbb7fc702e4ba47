FROM debian:12.8-slim
# ruleid: dockerfile-insecure-build-step
RUN --security=insecure make test
# ruleid: dockerfile-insecure-build-step
RUN --mount=type=cache,target=/root/.cache --network=host npm ci
# ok: dockerfile-insecure-build-step
RUN --network=none make test
# ok: dockerfile-insecure-build-step
RUN --security=sandbox make
USER app
