FROM node:22.11.0-slim
# ruleid: dockerfile-unlocked-install
RUN npm install
# ruleid: dockerfile-unlocked-install
RUN npm install --omit=dev && npm run build
# ruleid: dockerfile-unlocked-install
RUN npm install -g pm2
# ruleid: dockerfile-unlocked-install
RUN pip install --no-cache-dir gunicorn
# ok: dockerfile-unlocked-install
RUN npm ci --omit=dev
# ok: dockerfile-unlocked-install
RUN npm install -g pm2@5.4.2
# ok: dockerfile-unlocked-install
RUN pip install --no-cache-dir gunicorn==23.0.0
# ok: dockerfile-unlocked-install
RUN pip install -r requirements.txt
# ok: dockerfile-unlocked-install
RUN yarn install --frozen-lockfile
USER node
