from flask import request, session
from werkzeug.security import check_password_hash


def login(user):
    if check_password_hash(user.password, request.form["password"]):
        # ruleid: flask-session-kept-at-login
        session["user_id"] = user.id
    return "ok"


def sign_in(request, user):
    if user.check_password(request.POST["password"]):
        # ruleid: flask-session-kept-at-login
        request.session["user"] = user.pk
    return user


def safe_login(user):
    if check_password_hash(user.password, request.form["password"]):
        session.clear()
        # ok: flask-session-kept-at-login
        session["user_id"] = user.id
    return "ok"


def choose(color):
    # ok: flask-session-kept-at-login
    session["color"] = color
