import random
import secrets


def remember(response, session, request):
    value = str(random.random())[2:]
    # ruleid: predictable-remembered-value
    session["remember_me"] = value
    # ruleid: predictable-remembered-value
    response.set_cookie("remember_me", value, secure=True)
    number = secrets.token_urlsafe(32)
    # ok: predictable-remembered-value
    session["remember_me"] = number
    # ok: predictable-remembered-value
    response.set_cookie("remember_me", number)
    strong = str(random.SystemRandom().random())
    # ok: predictable-remembered-value
    session["remember_me"] = strong
    # ok: predictable-remembered-value
    request.page["color"] = value
