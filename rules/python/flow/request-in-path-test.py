import os
import pathlib

from flask import Flask, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
FILES = pathlib.Path("/srv/files")


@app.route("/exists")
def exists():
    name = request.args["name"]
    # ruleid: request-in-path-test
    found = os.path.exists("/srv/files/" + name)
    path = FILES / name
    # ruleid: request-in-path-test
    found = found or path.exists()
    # ok: request-in-path-test
    found = found or os.path.exists(os.path.join("/srv/files", secure_filename(name)))
    number = int(request.args["number"])
    # ok: request-in-path-test
    found = found or os.path.isfile(f"/srv/files/{number}")
    return {"found": found}
