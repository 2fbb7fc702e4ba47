import importlib


def f(name, loader):
    # ruleid: import-of-variable
    a = importlib.import_module(name)
    # ruleid: import-of-variable
    b = __import__("plugins." + name)
    # ok: import-of-variable
    c = importlib.import_module("json")
    # ok: import-of-variable
    d = loader.import_module(name)
