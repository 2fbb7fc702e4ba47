from flask import Flask, request, session

app = Flask(__name__)
THEMES = ("light", "dark")


@app.route("/settings", methods=["POST"])
def settings():
    # ruleid: request-in-session
    session["role"] = request.form["role"]
    # ruleid: request-in-session
    session[request.form["name"]] = "1"
    # ok: request-in-session
    session["page"] = int(request.form["page"])
    theme = request.form["theme"]
    if theme not in THEMES:
        return "", 400
    # ok: request-in-session
    session["theme"] = theme
    # ok: request-in-session
    session["seen"] = True
    return ""
