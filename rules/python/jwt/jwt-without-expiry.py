import jwt


def f(user, key, soon, base):
    # ruleid: jwt-without-expiry
    a = jwt.encode({"sub": user.id}, key, algorithm="HS256")
    claims = {"sub": user.id, "role": "user"}
    # ruleid: jwt-without-expiry
    b = jwt.encode(claims, key, algorithm="HS256")
    # ok: jwt-without-expiry
    c = jwt.encode({"sub": user.id, "exp": soon}, key, algorithm="HS256")
    # ok: jwt-without-expiry
    d = jwt.encode({**base, "sub": user.id}, key, algorithm="HS256")
    return a, b, c, d


def g(user, key, soon):
    claims = {"sub": user.id}
    claims["exp"] = soon
    # ok: jwt-without-expiry
    return jwt.encode(claims, key, algorithm="HS256")
