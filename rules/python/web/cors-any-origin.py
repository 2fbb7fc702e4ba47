from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, request
from flask_cors import CORS

app = Flask(__name__)
api = FastAPI()
# ruleid: cors-any-origin
CORS(app)
# ruleid: cors-any-origin
CORS(app, resources={r"/api/*": {"origins": "*"}})
# ruleid: cors-any-origin
api.add_middleware(CORSMiddleware, allow_origins=["*"])


def headers(response):
    # ruleid: cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = "*"
    # ruleid: cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")
    # ok: cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = "https://app.shop.com"
    # ok: cors-any-origin
    response.headers["Access-Control-Allow-Methods"] = "*"

# ok: cors-any-origin
CORS(app, origins=["https://app.shop.com"])
# ok: cors-any-origin
api.add_middleware(CORSMiddleware, allow_origins=["https://app.shop.com"])
