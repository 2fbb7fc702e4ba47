from flask import Flask

app = Flask(__name__)
# ruleid: session-cookie-samesite-none
SESSION_COOKIE_SAMESITE = None
# ruleid: session-cookie-samesite-none
app.config["SESSION_COOKIE_SAMESITE"] = None
# ruleid: session-cookie-samesite-none
app.config.update(SESSION_COOKIE_SAMESITE=None)
# ok: session-cookie-samesite-none
SESSION_COOKIE_SAMESITE = "Lax"
# ok: session-cookie-samesite-none
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
# ok: session-cookie-samesite-none
PREVIEW_COOKIE_SAMESITE = None
