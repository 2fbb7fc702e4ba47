from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from markupsafe import Markup


def f(name):
    # ruleid: safe-html-built
    a = mark_safe("<b>%s</b>" % name)
    # ruleid: safe-html-built
    b = Markup(f"<b>{name}</b>")
    # ruleid: safe-html-built
    c = mark_safe("<b>" + name + "</b>")
    # ruleid: safe-html-built
    d = format_html(f"<b>{name}</b>")
    # ok: safe-html-built
    e = format_html("<b>{}</b>", name)
    # ok: safe-html-built
    g = Markup("<b>%s</b>") % name
    # ok: safe-html-built
    h = mark_safe("<b>%s</b>" % escape(name))
    # ok: safe-html-built
    i = mark_safe("<b>" + "new" + "</b>")
