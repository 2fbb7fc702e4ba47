from flask import Flask, request
from flask_login import current_user

app = Flask(__name__)


@app.route("/orders/<int:order_id>")
def show(order_id):
    # ruleid: record-by-request-id
    return Order.query.get_or_404(order_id)


def by_argument():
    # ruleid: record-by-request-id
    return Order.query.get(request.args["id"])


@app.route("/own/<int:order_id>")
def own(order_id):
    # ok: record-by-request-id
    order = Order.query.get_or_404(order_id)
    return order if order.user_id == current_user.id else None


def fixed():
    # ok: record-by-request-id
    return Order.query.get(1)


def filtered():
    # ok: record-by-request-id
    return Order.query.filter_by(id=request.args["id"], user_id=current_user.id)


def by_body():
    content = request.json
    number = content["id"]
    # ruleid: record-by-request-id
    return Order.query.get(number)
