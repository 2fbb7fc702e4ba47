def f(users, name):
    # ruleid: mongo-where-built
    users.find({"$where": "this.name == '" + name + "'"})
    # ruleid: mongo-where-built
    users.find({"$where": f"this.name == '{name}'"})
    # ok: mongo-where-built
    users.find({"name": {"$eq": name}})
    # ok: mongo-where-built
    users.find({"$where": "this.a == this.b"})
