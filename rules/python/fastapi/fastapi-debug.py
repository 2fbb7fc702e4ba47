from fastapi import FastAPI
from starlette.applications import Starlette


def make(settings):
    # ruleid: fastapi-debug
    a = FastAPI(debug=True)
    # ruleid: fastapi-debug
    b = Starlette(debug=True, routes=[])
    # ok: fastapi-debug
    c = FastAPI(debug=settings.debug)
    # ok: fastapi-debug
    d = FastAPI(title="shop")
