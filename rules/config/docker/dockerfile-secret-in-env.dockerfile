FROM debian:12.8-slim
# ruleid: dockerfile-secret-in-env
ENV DATABASE_PASSWORD=tiger-lily-42
# ruleid: dockerfile-secret-in-env
ENV APP_ENV=production API_KEY="k8Dn20xLqPz7"
# ruleid: dockerfile-secret-in-env
ENV GITHUB_TOKEN ghx_2k8Dn20xLqPz7
# ok: dockerfile-secret-in-env
ENV DATABASE_PASSWORD=""
# ok: dockerfile-secret-in-env
ENV DATABASE_PASSWORD_FILE=/run/secrets/database
# ok: dockerfile-secret-in-env
ENV API_KEY=$API_KEY_FROM_BUILD
# ok: dockerfile-secret-in-env
ENV TOKEN_URL=https://login.example.org
USER app
