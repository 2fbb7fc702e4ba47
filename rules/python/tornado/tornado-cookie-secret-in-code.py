import os
import tornado.web
from starlette.middleware.sessions import SessionMiddleware


def make(routes, app):
    # ruleid: tornado-cookie-secret-in-code
    a = tornado.web.Application(routes, cookie_secret="61oETzKXQAGaYdkL5gEmGeJJFuYh7EQnp2X", xsrf_cookies=True)
    # ruleid: tornado-cookie-secret-in-code
    app.add_middleware(SessionMiddleware, secret_key="session key")
    # ok: tornado-cookie-secret-in-code
    b = tornado.web.Application(routes, cookie_secret=os.environ["COOKIE_SECRET"], xsrf_cookies=True)
    # ok: tornado-cookie-secret-in-code
    app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"])
    return a, b
