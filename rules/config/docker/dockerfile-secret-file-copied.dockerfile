FROM node:22.11.0-slim
# ruleid: dockerfile-secret-file-copied
COPY .env /app/.env
# ruleid: dockerfile-secret-file-copied
COPY package.json .npmrc ./
# ruleid: dockerfile-secret-file-copied
ADD keys/id_ed25519 /root/.ssh/id_ed25519
# ruleid: dockerfile-secret-file-copied
COPY --chown=node .git /app/.git
# ok: dockerfile-secret-file-copied
COPY .env.example /app/
# ok: dockerfile-secret-file-copied
COPY --from=build /app/.npmrc /app/
# ok: dockerfile-secret-file-copied
COPY src /app/src
# ok: dockerfile-secret-file-copied
COPY keys/id_ed25519.pub /etc/keys/
USER node
