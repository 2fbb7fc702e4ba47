from flask import Flask, request

app = Flask(__name__)
WRITABLE = ("display_name", "language")


@app.route("/profile", methods=["POST"])
def profile():
    for name, value in request.json.items():
        # ruleid: request-names-attribute
        setattr(user, name, value)
    # ruleid: request-names-attribute
    user.__dict__.update(request.json)
    for name in WRITABLE:
        # ok: request-names-attribute
        setattr(user, name, request.json.get(name))
    field = request.form["field"]
    if field not in WRITABLE:
        return "", 400
    # ok: request-names-attribute
    setattr(user, field, request.form["value"])
    return ""
