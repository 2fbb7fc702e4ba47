import string

from flask import Flask, request

app = Flask(__name__)


@app.route("/greet", methods=["POST"])
def greet():
    template = request.form["template"]
    # ruleid: request-as-format
    text = template.format(user=user)
    # ruleid: request-as-format
    text += ("Hello " + template).format(user)
    # ok: request-as-format
    text += "Hello {}".format(template)
    # ok: request-as-format
    text += string.Template(template).safe_substitute(name="Ann")
    # ok: request-as-format
    text += "{:>%d}".format("a") % int(request.form["width"])
    return text
