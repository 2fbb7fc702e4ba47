from flask import Flask, abort
from flask_login import current_user, login_required

app = Flask(__name__)


@app.route("/admin/users")
@login_required
# ruleid: admin-route-without-role
def users():
    return "all"


@app.route("/api/admin")
# ruleid: admin-route-without-role
def admin():
    return "all"


@app.route("/admin/orders")
@login_required
# ok: admin-route-without-role
def orders():
    if not current_user.is_admin:
        abort(403)
    return "all"


@app.route("/administration-guide")
# ok: admin-route-without-role
def guide():
    return "text"
