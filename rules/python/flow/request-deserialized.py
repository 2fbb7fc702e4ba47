import base64
import json
import pickle

import yaml
from flask import Flask, request
from itsdangerous import URLSafeSerializer

app = Flask(__name__)


@app.route("/cart", methods=["POST"])
def cart():
    cookie = request.cookies.get("cart", "")
    # ruleid: request-deserialized
    items = pickle.loads(base64.urlsafe_b64decode(cookie))
    # ruleid: request-deserialized
    items += yaml.load(request.data, Loader=yaml.Loader)
    # ruleid: request-deserialized
    items += pickle.load(request.files["cart"])
    # ok: request-deserialized
    items += json.loads(cookie)
    # ok: request-deserialized
    items += yaml.safe_load(request.data)
    # ok: request-deserialized
    items += yaml.load(request.data, Loader=yaml.SafeLoader)
    # ok: request-deserialized
    items += pickle.loads(URLSafeSerializer("key").loads(cookie))
    return str(items)
