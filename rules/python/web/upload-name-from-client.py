import os
import uuid
from flask import request
from werkzeug.utils import secure_filename


def f(folder):
    file = request.files["file"]
    # ruleid: upload-name-from-client
    file.save(os.path.join(folder, file.filename))
    # ruleid: upload-name-from-client
    with open(f"/data/{file.filename}", "wb") as target:
        target.write(file.read())
    # ok: upload-name-from-client
    file.save(os.path.join(folder, secure_filename(file.filename)))
    # ok: upload-name-from-client
    file.save(os.path.join(folder, uuid.uuid4().hex))


def g(request, folder):
    upload = request.FILES["file"]
    # ruleid: upload-name-from-client
    with open(folder + upload.name, "wb") as target:
        target.write(upload.read())
    # ok: upload-name-from-client
    with open(folder + upload.name, "rb") as source:
        return source.read()
