import ast
import json

from flask import Flask, request

app = Flask(__name__)


@app.route("/sum", methods=["POST"])
def calculate():
    formula = request.form["formula"]
    # ruleid: request-evaluated
    result = eval(formula)
    # ruleid: request-evaluated
    exec("result = " + formula)
    # ok: request-evaluated
    result = ast.literal_eval(formula)
    # ok: request-evaluated
    result = json.loads(request.form["numbers"])
    # ok: request-evaluated
    result = eval("1 + %d" % int(request.form["number"]))
    code = "1 + 1"
    # ok: request-evaluated
    result = eval(code)
    return str(result)
