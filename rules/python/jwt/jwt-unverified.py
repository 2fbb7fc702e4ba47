import jwt
from jose import jwt as jose_jwt


def f(token, key, codec):
    # ruleid: jwt-unverified
    a = jwt.decode(token, options={"verify_signature": False})
    # ruleid: jwt-unverified
    b = jwt.decode(token, key, verify=False)
    # ruleid: jwt-unverified
    c = jose_jwt.get_unverified_claims(token)
    # ok: jwt-unverified
    d = jwt.decode(token, key, algorithms=["HS256"])
    # ok: jwt-unverified
    e = jwt.get_unverified_header(token)
    # ok: jwt-unverified
    g = jwt.decode(token, key, algorithms=["HS256"], options={"verify_aud": True})
    # ok: jwt-unverified
    h = codec.decode(token, verify=False)
