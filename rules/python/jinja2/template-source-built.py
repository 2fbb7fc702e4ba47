import jinja2
from flask import render_template_string

PAGE = "<h1>%s</h1>"


def f(name, env):
    # ruleid: template-source-built
    a = render_template_string(f"<h1>Hello {name}</h1>")
    # ruleid: template-source-built
    b = jinja2.Template("Hello " + name)
    source = "<p>%s</p>" % name
    # ruleid: template-source-built
    c = render_template_string(source)
    # ok: template-source-built
    d = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: template-source-built
    e = jinja2.Template("Hello " + "{{ name }}").render(name=name)
    # ok: template-source-built
    g = env.from_string(f"{name}")
