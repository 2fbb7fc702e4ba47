from urllib.parse import urlparse

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, make_response, redirect, request, url_for

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    if request.form.get("plain"):
        # ruleid: request-in-redirect
        return redirect(request.args.get("next"))
    response = make_response("", 302)
    # ruleid: request-in-redirect
    response.headers["Location"] = request.args["next"]
    if request.form.get("home"):
        # ok: request-in-redirect
        return redirect(url_for("home", tab=request.args["tab"]))
    # ok: request-in-redirect
    return redirect("/profile?tab=" + request.args["tab"])


@app.route("/out")
def out():
    target = request.args["to"]
    parts = urlparse(target)
    if parts.netloc not in ["example.com"] or parts.scheme != "https":
        return "", 400
    # ok: request-in-redirect
    return redirect(target)


def after_login(request):
    target = request.GET.get("next", "/")
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        # ok: request-in-redirect
        return HttpResponseRedirect(target)
    # ruleid: request-in-redirect
    return HttpResponseRedirect(request.GET["next"])
