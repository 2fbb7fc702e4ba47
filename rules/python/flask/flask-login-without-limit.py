from flask import Flask, request
from flask_limiter import Limiter
from werkzeug.security import check_password_hash

app = Flask(__name__)
limiter = Limiter(app)


@app.route("/login", methods=["POST"])
# ruleid: flask-login-without-limit
def login(user):
    return str(check_password_hash(user.password, request.form["password"]))


@app.post("/api/login")
# ruleid: flask-login-without-limit
def api_login(user):
    return str(user.check_password(request.json["password"]))


@app.post("/safe")
@limiter.limit("5 per minute")
# ok: flask-login-without-limit
def safe_login(user):
    return str(check_password_hash(user.password, request.form["password"]))


@app.post("/order")
# ok: flask-login-without-limit
def order():
    return "ok"


@app.route("/signin", methods=["POST"])
# ruleid: flask-login-without-limit
def signin():
    content = request.json
    return str(User.query.filter_by(username=content["name"], password=content["password"]).first())
