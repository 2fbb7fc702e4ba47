from starlette.applications import Starlette
from starlette.middleware.sessions import SessionMiddleware


def make(app, key, options):
    # ruleid: session-cookie-over-http
    app.add_middleware(SessionMiddleware, secret_key=key)
    # ruleid: session-cookie-over-http
    app.add_middleware(SessionMiddleware, secret_key=key, https_only=True, max_age=31536000)
    # ok: session-cookie-over-http
    app.add_middleware(SessionMiddleware, secret_key=key, https_only=True, max_age=3600)
    # ok: session-cookie-over-http
    app.add_middleware(SessionMiddleware, **options)
