import re


def f(text):
    # ruleid: regex-catastrophic-backtracking
    a = re.match(r"^(a+)+$", text)
    # ruleid: regex-catastrophic-backtracking
    b = re.compile(r"(\w+\s?)*$")
    # ok: regex-catastrophic-backtracking
    c = re.match(r"^a+$", text)
    # ok: regex-catastrophic-backtracking
    d = re.compile(r"^\w+(?:,\w+)*$")
    # ok: regex-catastrophic-backtracking
    e = text.match(r"^(a+)+$", text)
