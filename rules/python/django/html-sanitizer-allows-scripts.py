import bleach
import nh3


def f(text):
    # ruleid: html-sanitizer-allows-scripts
    a = bleach.clean(text, tags=["b", "script"])
    # ruleid: html-sanitizer-allows-scripts
    b = nh3.clean(text, tags={"p", "iframe"})
    # ruleid: html-sanitizer-allows-scripts
    c = bleach.clean(text, attributes={"a": ["href", "onclick"]})
    # ok: html-sanitizer-allows-scripts
    d = bleach.clean(text, tags=["b", "i"])
    # ok: html-sanitizer-allows-scripts
    e = nh3.clean(text)
    # ok: html-sanitizer-allows-scripts
    g = bleach.clean(text, attributes={"a": ["href"]})
