import html

from django.http import HttpResponse, JsonResponse
from django.utils.safestring import mark_safe
from flask import Flask, jsonify, make_response, render_template, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    if "plain" in request.args:
        # ruleid: request-in-html
        return "<h1>Hello " + name + "</h1>"
    if "made" in request.args:
        # ruleid: request-in-html
        return make_response(f"<h1>{name}</h1>", 200)
    if "header" in request.args:
        # ok: request-in-html
        return make_response(("<h1>Hello</h1>", {"X-Name": name}))
    if "set" in request.args:
        response = make_response("<h1>Hello</h1>")
        response.headers["X-Name"] = name
        # ok: request-in-html
        return response
    if "json" in request.args:
        # ok: request-in-html
        return jsonify(name=name)
    if "data" in request.args:
        # ok: request-in-html
        return {"name": name}
    if "template" in request.args:
        # ok: request-in-html
        return render_template("hello.html", name=name)
    # ok: request-in-html
    return f"<h1>Hello {escape(name)}</h1>"


@app.route("/hello/<name>")
def hello_name(name):
    # ruleid: request-in-html
    return "<h1>Hello %s</h1>" % name


def greet(request):
    name = request.GET.get("name")
    if "safe" in request.GET:
        # ruleid: request-in-html
        return mark_safe("<b>" + name + "</b>")
    if "json" in request.GET:
        # ok: request-in-html
        return JsonResponse({"name": name})
    if "escaped" in request.GET:
        # ok: request-in-html
        return HttpResponse("<b>" + html.escape(name) + "</b>")
    # ruleid: request-in-html
    return HttpResponse("<b>" + name + "</b>")
