import nh3
from django.utils.safestring import SafeString, mark_safe


def f(comment):
    # ruleid: safe-html-variable
    a = mark_safe(comment)
    # ruleid: safe-html-variable
    b = SafeString(comment.text)
    # ok: safe-html-variable
    c = mark_safe("<br>")
    # ok: safe-html-variable
    d = mark_safe(nh3.clean(comment))
    # ok: safe-html-variable
    e = comment.mark_safe(comment)
