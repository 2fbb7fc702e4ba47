import tempfile
from tempfile import mktemp as make


def f(other):
    # ruleid: predictable-temporary-file
    a = tempfile.mktemp()
    # ruleid: predictable-temporary-file
    b = make(".txt")
    # ok: predictable-temporary-file
    c = tempfile.mkstemp()
    # ok: predictable-temporary-file
    d = other.mktemp("x")
