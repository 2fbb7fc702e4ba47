import jwt


def f(token, key):
    header = jwt.get_unverified_header(token)
    # ruleid: jwt-algorithms-not-fixed
    a = jwt.decode(token, key, algorithms=[header["alg"]])
    # ruleid: jwt-algorithms-not-fixed
    b = jwt.decode(token, key, algorithms=["HS256", "RS256"])
    # ruleid: jwt-algorithms-not-fixed
    c = jwt.decode(token, key)
    # ok: jwt-algorithms-not-fixed
    d = jwt.decode(token, key, algorithms=["RS256"])
    # ok: jwt-algorithms-not-fixed
    e = jwt.decode(token, key, algorithms=["RS256", "ES256"])
