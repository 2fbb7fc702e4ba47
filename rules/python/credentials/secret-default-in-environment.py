import os

# ruleid: secret-default-in-environment
a = os.environ.get("SECRET_KEY", "dev-key")
# ruleid: secret-default-in-environment
b = os.getenv("DB_PASSWORD", "shop")
# ruleid: secret-default-in-environment
c = os.environ.get("JWT_SECRET") or "secret"
# ok: secret-default-in-environment
d = os.environ["SECRET_KEY"]
# ok: secret-default-in-environment
e = os.environ.get("SECRET_KEY", "")
# ok: secret-default-in-environment
f = os.environ.get("SECRET_NAME", "shop/db")
# ok: secret-default-in-environment
g = os.environ.get("PASSWORD_FILE", "/run/secrets/db")
