from aiohttp import web
from flask import Flask

app = Flask(__name__)
# ruleid: flask-no-upload-limit
app.config["MAX_CONTENT_LENGTH"] = None
# ruleid: flask-no-upload-limit
app.config.update(MAX_CONTENT_LENGTH=5 * 1024 * 1024 * 1024)
# ruleid: flask-no-upload-limit
api = web.Application(client_max_size=0)
# ok: flask-no-upload-limit
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024 * 1024
# ok: flask-no-upload-limit
other = web.Application(client_max_size=1024 ** 2)
