import hmac
import hashlib


def f(request, key, body, token, expected_token, settings):
    # ruleid: timing-unsafe-compare
    a = hmac.new(key, body, hashlib.sha256).hexdigest() == request.signature
    # ruleid: timing-unsafe-compare
    if request.headers.get("X-Signature") != expected_token:
        return None
    # ruleid: timing-unsafe-compare
    if request.api_key == settings.API_KEY:
        return a
    digest = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ruleid: timing-unsafe-compare
    if digest == request.value:
        return a
    # ok: timing-unsafe-compare
    if hmac.compare_digest(request.signature, expected_token):
        return a
    # ok: timing-unsafe-compare
    if token == "(":
        return a
    # ok: timing-unsafe-compare
    return request.api_key == ""
