from flask import request


def f(User, Item, UserForm, user, pk):
    # ruleid: mass-assignment-from-request
    a = User(**request.get_json())
    for key, value in request.form.items():
        # ruleid: mass-assignment-from-request
        setattr(user, key, value)
    # ok: mass-assignment-from-request
    b = User(name=request.json["name"])
    # ok: mass-assignment-from-request
    c = UserForm(**request.form)
    # ok: mass-assignment-from-request
    d = Item.query.filter_by(**request.args)
    return a, b, c, d


def g(request, User, pk):
    # ruleid: mass-assignment-from-request
    User.objects.create(**request.data)
    # ruleid: mass-assignment-from-request
    User.objects.filter(pk=pk).update(**request.POST.dict())
    data = request.data
    for key, value in data.items():
        # ruleid: mass-assignment-from-request
        setattr(pk, key, value)
