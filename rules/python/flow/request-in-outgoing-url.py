import urllib.parse

import httpx
import requests
from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
ALLOWED_HOSTS = {"images.example.com"}


@app.route("/fetch")
def fetch():
    url = request.args.get("url")
    # ruleid: request-in-outgoing-url
    answer = requests.get(url, timeout=5)
    # ruleid: request-in-outgoing-url
    answer = requests.post(f"http://{request.form['host']}/status", timeout=5)
    # ok: request-in-outgoing-url
    answer = requests.get("https://api.example.com/search", params={"q": url}, timeout=5)
    # ok: request-in-outgoing-url
    answer = requests.get("https://api.example.com/items/" + url, timeout=5)
    number = int(request.args["id"])
    # ok: request-in-outgoing-url
    answer = requests.get(f"https://api.example.com/items/{number}", timeout=5)
    return answer.text


@app.route("/image")
def image():
    url = request.args["url"]
    parts = urllib.parse.urlparse(url)
    if parts.scheme != "https" or parts.hostname not in ALLOWED_HOSTS:
        abort(400)
    # ok: request-in-outgoing-url
    return requests.get(url, timeout=5).content


@api.get("/proxy")
async def proxy(target: str):
    async with httpx.AsyncClient() as client:
        # ruleid: request-in-outgoing-url
        answer = await client.get(target)
    return answer.text
