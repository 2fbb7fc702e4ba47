import sqlite3

import sqlalchemy
from django.db import connection
from flask import Flask, request

app = Flask(__name__)
database = sqlite3.connect("shop.db")


@app.route("/orders")
def orders():
    name = request.args.get("name")
    query = "SELECT * FROM orders WHERE name = '%s'" % name
    # ruleid: request-in-sql
    rows = database.execute(query).fetchall()
    # ok: request-in-sql
    rows += database.execute("SELECT * FROM orders WHERE name = ?", (name,)).fetchall()
    number = int(request.args["number"])
    # ok: request-in-sql
    rows += database.execute(f"SELECT * FROM orders WHERE id = {number}").fetchall()
    order = {"price": "price", "date": "created"}.get(request.args.get("sort"), "id")
    # ok: request-in-sql
    rows += database.execute("SELECT * FROM orders ORDER BY " + order).fetchall()
    return {"rows": rows}


@app.route("/orders/<owner>")
def orders_of(owner):
    # ruleid: request-in-sql
    return str(engine.execute(sqlalchemy.text("SELECT * FROM orders WHERE owner = '" + owner + "'")))


@app.route("/order/<int:number>")
def order(number):
    # ok: request-in-sql
    return str(database.execute("SELECT * FROM orders WHERE id = %d" % number))


def search(request):
    term = request.GET["term"]
    with connection.cursor() as cursor:
        # ruleid: request-in-sql
        cursor.execute("SELECT * FROM books WHERE title LIKE '%" + term + "%'")
        # ok: request-in-sql
        cursor.execute("SELECT * FROM books WHERE title LIKE %s", [f"%{term}%"])
    # ruleid: request-in-sql
    return Book.objects.raw("SELECT * FROM books WHERE title = '%s'" % term)
