from pydantic import BaseModel


def f(request, Order, Serializer, data):
    # ruleid: model-built-without-validation
    a = Order.model_construct(**data)
    serializer = Serializer(data=request.data)
    # ruleid: model-built-without-validation
    b = serializer.initial_data["price"]
    # ruleid: model-built-without-validation
    c = Order.objects.create(**serializer.initial_data)
    # ok: model-built-without-validation
    d = Order.model_validate(data)
    # ok: model-built-without-validation
    e = serializer.validated_data["price"]
    # ok: model-built-without-validation
    g = Order.construct(1)
