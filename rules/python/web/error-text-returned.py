from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/a")
def a(work):
    try:
        return work()
    except Exception as e:
        # ruleid: error-text-returned
        return jsonify(error=str(e)), 500


@app.route("/b")
def b(work):
    try:
        return work()
    except Exception as error:
        # ruleid: error-text-returned
        return {"error": f"failed: {error}"}, 500


@app.route("/c")
def c(work):
    try:
        return work()
    except ValueError as e:
        # ok: error-text-returned
        return jsonify(error=str(e)), 400
    except Exception as e:
        app.logger.exception(str(e))
        # ok: error-text-returned
        return jsonify(error="internal error"), 500


@app.route("/d")
def d(work):
    try:
        return work()
    except Exception as e:
        # ruleid: error-text-returned
        return jsonify({"error": str(e.message)}), 404
