import os


def f(connect, parser, client):
    # ruleid: hardcoded-password-argument
    a = connect("db.shop.com", user="app", password="kT9#mvQ2")
    # ruleid: hardcoded-password-argument
    b = client.Session(api_key="9fA81c22bd7e")
    # ok: hardcoded-password-argument
    c = connect("db.shop.com", user="app", password=os.environ["DB_PASSWORD"])
    # ok: hardcoded-password-argument
    d = parser.add_argument("--password", password="Your password1")
    # ok: hardcoded-password-argument
    e = connect("db.shop.com", password="")
    # ok: hardcoded-password-argument
    g = connect("db.shop.com", password_field="kT9#mvQ2")
