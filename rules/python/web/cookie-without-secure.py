from flask import make_response


def f(token, options, driver):
    response = make_response("ok")
    # ruleid: cookie-without-secure
    response.set_cookie("session", token)
    # ruleid: cookie-without-secure
    response.set_cookie("session", token, secure=False)
    # ok: cookie-without-secure
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    # ok: cookie-without-secure
    response.set_cookie("session", token, **options)
    # ok: cookie-without-secure
    response.delete_cookie("session")
    # ok: cookie-without-secure
    driver.add_cookie("session", token)
    return response
