import logging
from flask import request

logger = logging.getLogger(__name__)


def f():
    # ruleid: request-logged-whole
    logger.info("request %s", request.form)
    # ruleid: request-logged-whole
    print(f"headers {request.headers}")
    # ruleid: request-logged-whole
    logger.debug(request.get_json())
    # ok: request-logged-whole
    logger.info("request %s %s", request.method, request.path)
    # ok: request-logged-whole
    logger.debug("agent %s", request.headers["User-Agent"])
