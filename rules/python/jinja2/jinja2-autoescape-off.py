import jinja2
from jinja2 import Environment, select_autoescape


def f(loader, options, app):
    # ruleid: jinja2-autoescape-off
    a = jinja2.Environment(loader=loader)
    # ruleid: jinja2-autoescape-off
    b = Environment(loader=loader, autoescape=False)
    # ruleid: jinja2-autoescape-off
    app.jinja_env.autoescape = False
    # ok: jinja2-autoescape-off
    c = Environment(loader=loader, autoescape=select_autoescape())
    # ok: jinja2-autoescape-off
    d = Environment(loader=loader, autoescape=True)
    # ok: jinja2-autoescape-off
    e = Environment(**options)
