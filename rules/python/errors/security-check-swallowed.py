import jwt


def f(token, key, user, password, logger):
    claims = None
    # ruleid: security-check-swallowed
    try:
        claims = jwt.decode(token, key, algorithms=["HS256"])
    except Exception:
        pass
    # ruleid: security-check-swallowed
    try:
        user.check_password(password)
    except:
        pass
    # ok: security-check-swallowed
    try:
        claims = jwt.decode(token, key, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise PermissionError("token refused")
    # ok: security-check-swallowed
    try:
        logger.flush()
    except OSError:
        pass
    return claims
