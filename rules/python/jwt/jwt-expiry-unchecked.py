import jwt
from flask_jwt_extended import create_access_token


def f(token, key, user, app):
    # ruleid: jwt-expiry-unchecked
    a = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})
    # ruleid: jwt-expiry-unchecked
    b = create_access_token(user, expires_delta=False)
    # ruleid: jwt-expiry-unchecked
    app.config["JWT_ACCESS_TOKEN_EXPIRES"] = False
    # ok: jwt-expiry-unchecked
    c = jwt.decode(token, key, algorithms=["HS256"], leeway=30)
    # ok: jwt-expiry-unchecked
    d = create_access_token(user)
