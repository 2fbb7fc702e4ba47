import jwt


def f(claims, token, key):
    # ruleid: jwt-algorithm-none
    a = jwt.encode(claims, None, algorithm="none")
    # ruleid: jwt-algorithm-none
    b = jwt.decode(token, key, algorithms=["HS256", "none"])
    # ok: jwt-algorithm-none
    c = jwt.encode(claims, key, algorithm="HS256")
    # ok: jwt-algorithm-none
    d = jwt.decode(token, key, algorithms=["RS256"])
