import hashlib
import secrets
import time
import uuid


def f(user, jwt, expires):
    # ruleid: predictable-session-id
    reset_token = hashlib.sha256(user.email.encode()).hexdigest()
    # ruleid: predictable-session-id
    session_id = str(uuid.uuid1())
    # ruleid: predictable-session-id
    user.token = hashlib.md5(str(time.time()).encode()).hexdigest()
    # ok: predictable-session-id
    token = secrets.token_urlsafe(32)
    # ok: predictable-session-id
    session_id = str(uuid.uuid4())
    # ok: predictable-session-id
    started = time.time()
    # ok: predictable-session-id
    cache_key = hashlib.sha256(user.email.encode()).hexdigest()
    return reset_token, session_id, token, started, cache_key
