from flask import Flask
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
csrf = CSRFProtect(app)


# ruleid: flask-csrf-exempt
@csrf.exempt
def transfer():
    return "ok"


# ok: flask-csrf-exempt
@app.post("/order")
def order():
    return "ok"

# ruleid: flask-csrf-exempt
csrf.exempt(order)
# ok: flask-csrf-exempt
csrf.protect(order)
