from flask import Flask

app = Flask(__name__)
# ruleid: session-cookie-not-httponly
SESSION_COOKIE_HTTPONLY = False
# ruleid: session-cookie-not-httponly
app.config["SESSION_COOKIE_HTTPONLY"] = False
# ruleid: session-cookie-not-httponly
app.config.update(SESSION_COOKIE_HTTPONLY=False)
# ok: session-cookie-not-httponly
SESSION_COOKIE_HTTPONLY = True
# ok: session-cookie-not-httponly
app.config["SESSION_COOKIE_HTTPONLY"] = True
# ok: session-cookie-not-httponly
CSRF_COOKIE_HTTPONLY = False
