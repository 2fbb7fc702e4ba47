from authlib.jose import jwt


def subject(token, key):
    # ruleid: authlib-claims-not-validated
    claims = jwt.decode(token, key)
    return claims["sub"]


def role(token, key):
    # ruleid: authlib-claims-not-validated
    data = jwt.decode(token, key, claims_options={"iss": {"essential": True}})
    return data["role"]


def checked(token, key):
    # ok: authlib-claims-not-validated
    claims = jwt.decode(token, key)
    claims.validate()
    return claims["sub"]


def encode(header, payload, key):
    # ok: authlib-claims-not-validated
    text = jwt.encode(header, payload, key)
    return text
