from flask import request


def f(user, User, items):
    # ruleid: role-from-request
    user.is_admin = request.form.get("is_admin")
    # ruleid: role-from-request
    other = User(name="x", role=request.json["role"])
    # ruleid: role-from-request
    if request.cookies.get("admin") == "1":
        return items
    # ok: role-from-request
    user.name = request.form.get("name")
    # ok: role-from-request
    user.is_admin = False
    # ok: role-from-request
    if request.args.get("page"):
        return other
    # ok: role-from-request
    return items.filter(role=request.args.get("role"))


def by_cookie(req):
    cookie = req.COOKIES["session"]
    # ruleid: role-from-request
    if cookie.split("|")[0] == "admin":
        return "all"
    # ok: role-from-request
    if signer.unsign(req.COOKIES["session"]) == "admin":
        return "all"
    # ok: role-from-request
    return "dark" if req.COOKIES.get("theme") == "dark" else "light"
