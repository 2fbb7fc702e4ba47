import re

from flask import Flask, request

app = Flask(__name__)


@app.route("/search")
def search():
    text = request.args["q"]
    # ruleid: request-in-regex
    found = re.search(text, "names")
    # ruleid: request-in-regex
    expression = re.compile("^" + text + "$")
    # ok: request-in-regex
    found = re.search(re.escape(text), "names")
    # ok: request-in-regex
    found = re.search("^[a-z]+$", text)
    # ok: request-in-regex
    found = re.search("a{%d}" % int(request.args["count"]), "names")
    return str(expression.search("names") or found)
