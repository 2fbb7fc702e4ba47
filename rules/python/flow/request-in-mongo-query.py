import pymongo
from flask import Flask, request

app = Flask(__name__)
database = pymongo.MongoClient().shop


@app.route("/login", methods=["POST"])
def login():
    data = request.get_json()
    # ruleid: request-in-mongo-query
    user = database.users.find_one({"name": data["name"], "password": data["password"]})
    # ruleid: request-in-mongo-query
    found = list(database.items.find(request.json))
    # ok: request-in-mongo-query
    user = database.users.find_one({"name": str(data["name"])})
    # ok: request-in-mongo-query
    found += list(database.items.find({"id": int(data["id"])}))
    # ok: request-in-mongo-query
    found += list(database.items.find({"name": request.args["name"]}))
    return str(user) + str(found)
