from flask import Flask
from flask_talisman import Talisman

app = Flask(__name__)
# ruleid: content-security-policy-weak
CSP_SCRIPT_SRC = ["'self'", "'unsafe-inline'"]
# ruleid: content-security-policy-weak
Talisman(app, content_security_policy=None)


def headers(response):
    # ruleid: content-security-policy-weak
    response.headers["Content-Security-Policy"] = "default-src 'self'; script-src 'self' 'unsafe-eval'"
    # ok: content-security-policy-weak
    response.headers["Content-Security-Policy"] = "default-src 'self'; style-src 'unsafe-inline'"

# ok: content-security-policy-weak
CSP_STYLE_SRC = ["'self'", "'unsafe-inline'"]
# ok: content-security-policy-weak
Talisman(app)
