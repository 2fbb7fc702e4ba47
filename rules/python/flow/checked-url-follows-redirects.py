from urllib.parse import urlparse

import requests
from flask import Flask, abort, request

app = Flask(__name__)
ALLOWED_HOSTS = {"images.example.com"}


@app.route("/image")
def image():
    url = request.args["url"]
    parts = urlparse(url)
    if parts.hostname not in ALLOWED_HOSTS:
        abort(400)
    # ruleid: checked-url-follows-redirects
    first = requests.get(url, timeout=5)
    # ok: checked-url-follows-redirects
    second = requests.get(url, timeout=5, allow_redirects=False)
    # ok: checked-url-follows-redirects
    third = requests.get("https://api.example.com/", timeout=5)
    return first.content + second.content + third.content


@app.route("/icon")
def icon():
    url = request.args["url"]
    if urlparse(url).hostname in ALLOWED_HOSTS:
        # ruleid: checked-url-follows-redirects
        return requests.get(url, timeout=5).content
    return ""
