from flask import request


def f(users):
    # ruleid: mongo-query-from-request
    a = users.find_one(request.get_json())
    # ruleid: mongo-query-from-request
    b = users.find(request.json)
    # ruleid: mongo-query-from-request
    c = users.find_one({"name": "x", "password": request.json["password"]})
    # ok: mongo-query-from-request
    d = users.find_one({"name": str(request.json["name"])})
    # ok: mongo-query-from-request
    e = users.insert_one(request.json)
    # ok: mongo-query-from-request
    g = users.find_one({"active": True})
