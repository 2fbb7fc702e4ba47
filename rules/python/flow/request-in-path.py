import os
import pathlib

from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
REPORTS = pathlib.Path("/srv/reports")


@app.route("/report")
def report():
    name = request.args.get("name", "")
    # ruleid: request-in-path
    with open("/srv/reports/" + name) as file:
        text = file.read()
    # ruleid: request-in-path
    os.remove(os.path.join("/srv/reports", name))
    # ruleid: request-in-path
    text += (REPORTS / name).read_text()
    # ok: request-in-path
    text += open(os.path.join("/srv/reports", secure_filename(name))).read()
    # ok: request-in-path
    text += open(os.path.join("/srv/reports", os.path.basename(name))).read()
    number = int(request.args["number"])
    # ok: request-in-path
    text += open(f"/srv/reports/{number}.txt").read()
    # ok: request-in-path
    return send_from_directory("/srv/reports", name)


@app.route("/file/<path:name>")
def file(name):
    # ruleid: request-in-path
    return send_file("/srv/files/" + name)


@app.route("/checked")
def checked():
    path = (REPORTS / request.args["name"]).resolve()
    if not path.is_relative_to(REPORTS):
        abort(404)
    # ok: request-in-path
    return path.read_text()


@app.route("/listed")
def listed():
    name = request.args["name"]
    if name not in ("january.txt", "february.txt"):
        return "", 404
    # ok: request-in-path
    return send_file("/srv/reports/" + name)
