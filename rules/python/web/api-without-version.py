from flask import Flask

app = Flask(__name__)


# ruleid: api-without-version
@app.route("/api/orders")
def orders():
    return []


# ok: api-without-version
@app.route("/health")
def health():
    return {}
