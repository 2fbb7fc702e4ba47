import jinja2
from django.template import Template
from flask import Flask, render_template_string, request

app = Flask(__name__)
environment = jinja2.Environment(autoescape=True)


@app.route("/hello")
def hello():
    name = request.args.get("name")
    # ruleid: request-in-template-source
    page = render_template_string("<h1>Hello %s</h1>" % name)
    # ruleid: request-in-template-source
    page += environment.from_string("Hello " + name).render()
    # ok: request-in-template-source
    page += render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: request-in-template-source
    page += environment.from_string("Hello {{ name }}").render(name=name)
    return page


@app.errorhandler(404)
def missing(error):
    # ruleid: request-in-template-source
    return render_template_string(f"Nothing at {request.url}"), 404


def preview(request):
    # ruleid: request-in-template-source
    return Template(request.POST["source"])
