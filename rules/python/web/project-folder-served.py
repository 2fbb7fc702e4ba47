import os
from flask import Flask, send_from_directory
from starlette.staticfiles import StaticFiles

# ruleid: project-folder-served
app = Flask(__name__, static_folder=".")
# ruleid: project-folder-served
files = StaticFiles(directory="/")


def get(name):
    # ruleid: project-folder-served
    return send_from_directory(os.getcwd(), name)


def css(name):
    # ok: project-folder-served
    return send_from_directory("static", name)

# ok: project-folder-served
other = Flask(__name__, static_folder="static")
