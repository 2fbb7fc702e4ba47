import os
import tempfile


def f():
    # ruleid: fixed-temporary-path
    a = open("/tmp/shop.log", "w")
    # ruleid: fixed-temporary-path
    os.makedirs("/var/tmp/shop")
    # ok: fixed-temporary-path
    b = open("/tmp/shop.log")
    # ok: fixed-temporary-path
    c = tempfile.NamedTemporaryFile("w")
    # ok: fixed-temporary-path
    d = open("/var/lib/shop/log", "w")
