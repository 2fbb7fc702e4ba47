FROM node:22.11.0-slim
# ruleid: dockerfile-secret-in-build-argument
ARG NPM_TOKEN
# ruleid: dockerfile-secret-in-build-argument
ARG DB_PASSWORD=unset
# ok: dockerfile-secret-in-build-argument
ARG NODE_ENV=production
# ok: dockerfile-secret-in-build-argument
ARG TOKEN_ISSUER_URL
# ok: dockerfile-secret-in-build-argument
RUN --mount=type=secret,id=npm_token NPM_TOKEN=$(cat /run/secrets/npm_token) npm ci
USER node
