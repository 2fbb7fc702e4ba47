from fastapi import FastAPI


def make(settings, options):
    # ruleid: fastapi-docs-public
    a = FastAPI()
    # ruleid: fastapi-docs-public
    b = FastAPI(title="shop")
    # ok: fastapi-docs-public
    c = FastAPI(openapi_url=None)
    # ok: fastapi-docs-public
    d = FastAPI(**options)
