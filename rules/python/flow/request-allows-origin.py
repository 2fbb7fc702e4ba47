from flask import Flask, jsonify, request

app = Flask(__name__)
ALLOWED_ORIGINS = {"https://shop.example.com"}


@app.route("/me")
def me():
    response = jsonify(name="Ann")
    # ruleid: request-allows-origin
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")
    # ruleid: request-allows-origin
    response.headers.add("Access-Control-Allow-Origin", request.headers["Origin"])
    # ok: request-allows-origin
    response.headers["Access-Control-Allow-Origin"] = "https://shop.example.com"
    origin = request.headers.get("Origin")
    if origin in ALLOWED_ORIGINS:
        # ok: request-allows-origin
        response.headers["Access-Control-Allow-Origin"] = origin
    return response
