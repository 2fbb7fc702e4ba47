from flask import Flask, request

import reports

app = Flask(__name__)
REPORTS = {"sales": reports.sales, "stock": reports.stock}


@app.route("/report")
def report():
    kind = request.args["kind"]
    # ruleid: request-calls-attribute
    text = getattr(reports, kind)()
    # ruleid: request-calls-attribute
    text += globals()[kind]()
    # ok: request-calls-attribute
    text += REPORTS[kind]()
    # ok: request-calls-attribute
    text += getattr(reports, "sales")()
    # ok: request-calls-attribute
    text += str(getattr(reports, "page_%d" % int(request.args["page"]))())
    return text
