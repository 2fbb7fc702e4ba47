from flask import request
from werkzeug.security import generate_password_hash


def f(user, User, form):
    # ruleid: password-stored-plain
    user.password = request.form["password"]
    # ruleid: password-stored-plain
    a = User(name="x", password=request.json.get("password"))
    # ruleid: password-stored-plain
    user.password = form.password.data
    # ok: password-stored-plain
    user.password = generate_password_hash(request.form["password"])
    # ok: password-stored-plain
    b = User(name="x", password=generate_password_hash(request.json["password"]))
    # ok: password-stored-plain
    password = request.form["password"]
    # ok: password-stored-plain
    c = User.objects.create_user("x", password=password)
    return a, b, c


def g(request, User):
    password = request.POST["password"]
    # ruleid: password-stored-plain
    return User.objects.create(username="x", password=password)


def h(request, Account):
    word = request.POST["pass"]
    # ruleid: password-stored-plain
    return Account.objects.create(username="x", password=word)
