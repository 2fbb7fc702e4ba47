from flask import make_response


def f(token, options, driver):
    response = make_response("ok")
    # ruleid: cookie-without-samesite
    response.set_cookie("session", token, secure=True, httponly=True)
    # ruleid: cookie-without-samesite
    response.set_cookie("session", token, samesite=None)
    # ok: cookie-without-samesite
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    # ok: cookie-without-samesite
    response.set_cookie("session", token, **options)
    # ok: cookie-without-samesite
    response.delete_cookie("session")
    # ok: cookie-without-samesite
    driver.add_cookie("session", token, secure=True, httponly=True)
    return response
