import hashlib
from hashlib import sha1 as digest


def f(data, name):
    # ruleid: hashlib-weak-hash
    a = hashlib.md5(data).hexdigest()
    # ruleid: hashlib-weak-hash
    b = digest(data)
    # ruleid: hashlib-weak-hash
    c = hashlib.new("MD5", data)
    # ruleid: hashlib-weak-hash
    d = hashlib.new(name="sha1", data=data)
    # ok: hashlib-weak-hash
    e = hashlib.md5(data, usedforsecurity=False)
    # ok: hashlib-weak-hash
    g = hashlib.sha256(data)
    # ok: hashlib-weak-hash
    h = hashlib.new("sha512", data)
    # ok: hashlib-weak-hash
    i = hashlib.new("sha1", data, usedforsecurity=False)
    # ok: hashlib-weak-hash
    j = name.md5(data)
