import json
import jsonpickle


def f(body, codec):
    # ruleid: jsonpickle-decode
    a = jsonpickle.decode(body)
    # ruleid: jsonpickle-decode
    b = jsonpickle.unpickler.Unpickler().restore(body)
    # ok: jsonpickle-decode
    c = json.loads(body)
    # ok: jsonpickle-decode
    d = jsonpickle.encode(body)
    # ok: jsonpickle-decode
    e = codec.decode(body)
