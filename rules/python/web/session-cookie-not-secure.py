from flask import Flask

app = Flask(__name__)
# ruleid: session-cookie-not-secure
SESSION_COOKIE_SECURE = False
# ruleid: session-cookie-not-secure
app.config["SESSION_COOKIE_SECURE"] = False
# ruleid: session-cookie-not-secure
app.config.update(SESSION_COOKIE_SECURE=False)
# ok: session-cookie-not-secure
SESSION_COOKIE_SECURE = True
# ok: session-cookie-not-secure
app.config["SESSION_COOKIE_SECURE"] = True
# ok: session-cookie-not-secure
PREVIEW_COOKIE_SECURE = False
