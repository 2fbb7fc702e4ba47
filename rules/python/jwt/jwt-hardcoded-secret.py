import os
import jwt

KEY = "key of the shop"


def f(claims, token, public, app):
    # ruleid: jwt-hardcoded-secret
    a = jwt.encode(claims, "secret", algorithm="HS256")
    # ruleid: jwt-hardcoded-secret
    b = jwt.decode(token, KEY, algorithms=["HS256"])
    # ruleid: jwt-hardcoded-secret
    app.config["JWT_SECRET_KEY"] = "super-secret"
    # ok: jwt-hardcoded-secret
    c = jwt.encode(claims, os.environ["JWT_KEY"], algorithm="HS256")
    # ok: jwt-hardcoded-secret
    d = jwt.decode(token, public, algorithms=["RS256"])
    # ok: jwt-hardcoded-secret
    app.config["JWT_SECRET_KEY"] = os.environ["JWT_KEY"]
