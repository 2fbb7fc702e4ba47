from flask import request


def view(req):
    agent = req.META["HTTP_USER_AGENT"]
    # ruleid: access-decided-by-header
    if agent == "internal-client":
        return "secret"
    # ok: access-decided-by-header
    if req.META["REQUEST_METHOD"] == "POST":
        return "changed"
    return ""


def admin():
    # ruleid: access-decided-by-header
    if request.headers.get("X-Forwarded-For") == "127.0.0.1":
        return "admin"
    # ok: access-decided-by-header
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return "json"
    # ok: access-decided-by-header
    if "Mobile" in request.headers.get("User-Agent"):
        return "small page"
    return ""
