from flask import Flask, render_template, request

app = Flask(__name__)
PAGES = {"about": "about.html", "help": "help.html"}


@app.route("/page")
def page():
    name = request.args["page"]
    if "plain" in request.args:
        # ruleid: request-names-template
        return render_template(name)
    if "folder" in request.args:
        # ruleid: request-names-template
        return render_template("pages/" + name + ".html")
    if "number" in request.args:
        # ok: request-names-template
        return render_template("pages/%d.html" % int(request.args["number"]))
    if "known" in request.args:
        # ok: request-names-template
        return render_template(PAGES[name])
    # ok: request-names-template
    return render_template("page.html", name=name)
