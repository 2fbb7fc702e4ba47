import importlib

from flask import Flask, request

app = Flask(__name__)
EXPORTS = {"csv": "exports.csv", "json": "exports.json"}


@app.route("/export")
def export():
    name = request.args["format"]
    # ruleid: request-names-module
    module = importlib.import_module("exports." + name)
    # ruleid: request-names-module
    other = __import__(name)
    # ok: request-names-module
    module = importlib.import_module("exports.csv")
    kind = int(request.args["version"])
    # ok: request-names-module
    module = importlib.import_module(f"exports.version{kind}")
    return module.run(other)
