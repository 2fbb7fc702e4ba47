from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
api = FastAPI()
# ruleid: cors-any-origin-with-credentials
CORS(app, origins="*", supports_credentials=True)
# ruleid: cors-any-origin-with-credentials
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
# ok: cors-any-origin-with-credentials
CORS(app, origins=["https://app.shop.com"], supports_credentials=True)
# ok: cors-any-origin-with-credentials
api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False)
