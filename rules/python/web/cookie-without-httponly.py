from flask import make_response


def f(token, options, driver):
    response = make_response("ok")
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token, secure=True)
    # ruleid: cookie-without-httponly
    response.set_cookie("session", token, httponly=False)
    # ok: cookie-without-httponly
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    # ok: cookie-without-httponly
    response.set_cookie("session", token, **options)
    # ok: cookie-without-httponly
    response.delete_cookie("session")
    # ok: cookie-without-httponly
    driver.add_cookie("session", token, secure=True)
    return response
