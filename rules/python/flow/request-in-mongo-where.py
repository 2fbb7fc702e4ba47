import pymongo
from flask import Flask, request

app = Flask(__name__)
users = pymongo.MongoClient().shop.users


@app.route("/users")
def search():
    name = request.args["name"]
    # ruleid: request-in-mongo-where
    found = users.find({"$where": "this.name == '" + name + "'"})
    # ruleid: request-in-mongo-where
    found = users.find({"$where": f"this.age > {request.args['age']}"})
    # ok: request-in-mongo-where
    found = users.find({"$where": "this.stock > this.sold"})
    # ok: request-in-mongo-where
    found = users.find({"$where": "this.age > %d" % int(request.args["age"])})
    # ok: request-in-mongo-where
    return str(list(found) + list(users.find({"name": name})))
