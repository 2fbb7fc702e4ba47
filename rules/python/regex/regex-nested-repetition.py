import re


def f(text):
    # ruleid: regex-nested-repetition
    a = re.match(r"^([a-z]+[a-z0-9]*)*$", text)
    # ruleid: regex-nested-repetition
    b = re.compile(r"^(.*,)+end")
    # ok: regex-nested-repetition
    c = re.match(r"^[a-z]+(,[a-z])*$", text)
    # ok: regex-nested-repetition
    d = re.compile(r"^(ab)+$")
