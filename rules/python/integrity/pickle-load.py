import json
import pickle
from pickle import loads as unpickle


def f(data, file):
    # ruleid: pickle-load
    a = pickle.loads(data)
    # ruleid: pickle-load
    b = unpickle(data)
    # ruleid: pickle-load
    c = pickle.Unpickler(file).load()
    # ok: pickle-load
    d = json.loads(data)
    # ok: pickle-load
    e = pickle.dumps(data)
    # ok: pickle-load
    g = pickle.loads(pickle.dumps(data))
