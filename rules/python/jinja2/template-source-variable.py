from flask import render_template, render_template_string


def f(source, name):
    # ruleid: template-source-variable
    a = render_template_string(source)
    # ruleid: template-source-variable
    b = render_template_string(name.page, name=name)
    # ok: template-source-variable
    c = render_template("page.html", name=name)
    # ok: template-source-variable
    d = render_template_string("{{ name }}", name=name)
