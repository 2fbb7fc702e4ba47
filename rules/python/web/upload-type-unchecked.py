import os
from django.db import models
from flask import abort, request
from werkzeug.utils import secure_filename


def f(folder):
    file = request.files["file"]
    # ruleid: upload-type-unchecked
    file.save(os.path.join(folder, secure_filename("x")))


def g(folder):
    file = request.files["file"]
    if not file.filename.endswith(".png"):
        abort(415)
    # ok: upload-type-unchecked
    file.save(os.path.join(folder, secure_filename(file.filename)))


class Document(models.Model):
    # ruleid: upload-type-unchecked
    file = models.FileField(upload_to="files")
    # ok: upload-type-unchecked
    image = models.FileField(upload_to="files", validators=["x"])
