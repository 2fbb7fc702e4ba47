import hashlib
import pickle
import requests


def f(url, expected):
    # ruleid: downloaded-code-executed
    exec(requests.get(url, timeout=10).text)
    response = requests.get(url, timeout=10)
    # ruleid: downloaded-code-executed
    model = pickle.loads(response.content)
    # ok: downloaded-code-executed
    data = response.json()
    # ok: downloaded-code-executed
    exec("print(1)")
    return model, data
