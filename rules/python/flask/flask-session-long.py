from datetime import timedelta
from flask import Flask

app = Flask(__name__)
# ruleid: flask-session-long
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(days=365)
# ruleid: flask-session-long
app.permanent_session_lifetime = timedelta(days=90)
# ruleid: flask-session-long
app.config.update(PERMANENT_SESSION_LIFETIME=31536000)
# ok: flask-session-long
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(hours=12)
# ok: flask-session-long
app.permanent_session_lifetime = timedelta(days=7)
# ok: flask-session-long
app.config["CACHE_LIFETIME"] = timedelta(days=365)
