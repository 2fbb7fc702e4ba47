import json
import marshal


def f(data, file):
    # ruleid: marshal-load
    a = marshal.loads(data)
    # ruleid: marshal-load
    b = marshal.load(file)
    # ok: marshal-load
    c = marshal.dumps(data)
    # ok: marshal-load
    d = json.loads(data)
