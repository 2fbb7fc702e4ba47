import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/login", methods=["POST"])
def login():
    name = request.form["name"]
    # ruleid: request-in-log
    logger.info("login of " + name)
    # ruleid: request-in-log
    app.logger.warning("login of %s", name)
    # ok: request-in-log
    logger.info("login of %r", name)
    # ok: request-in-log
    logger.info("login of %s", repr(name))
    # ok: request-in-log
    logger.info("login of " + name.replace("\n", " "))
    # ok: request-in-log
    logger.info("page %s", int(request.form["page"]))
    return ""
