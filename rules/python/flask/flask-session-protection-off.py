from flask_login import LoginManager

login_manager = LoginManager()
# ruleid: flask-session-protection-off
login_manager.session_protection = None


class Config:
    # ruleid: flask-session-protection-off
    SESSION_PROTECTION = None
    # ok: flask-session-protection-off
    SESSION_TYPE = None

# ok: flask-session-protection-off
login_manager.session_protection = "strong"
