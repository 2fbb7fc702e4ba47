FROM node:22.11.0 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

# ruleid: dockerfile-runs-as-root
FROM node:22.11.0-slim
COPY --from=build /app/dist /app
CMD ["node", "/app/server.js"]
