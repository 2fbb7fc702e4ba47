from flask import Flask
from flask_login import current_user, login_required

app = Flask(__name__)


@app.post("/orders/<int:id>/delete")
# ruleid: flask-route-without-login
def delete(id, db):
    db.session.delete(id)
    db.session.commit()


@app.route("/orders", methods=["GET", "POST"])
# ruleid: flask-route-without-login
def create(db):
    db.session.add("order")


@app.post("/orders/<int:id>/pay")
@login_required
# ok: flask-route-without-login
def pay(id, db):
    db.session.commit()


@app.post("/login")
# ok: flask-route-without-login
def login(db):
    db.session.commit()


@app.post("/cart")
# ok: flask-route-without-login
def cart(db):
    if current_user.is_authenticated:
        db.session.commit()


@app.get("/orders")
# ok: flask-route-without-login
def orders(db):
    return db.session.query()
