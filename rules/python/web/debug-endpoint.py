from django.urls import path
from flask import Flask

app = Flask(__name__)


# ruleid: debug-endpoint
@app.route("/debug")
def debug():
    return "state"


# ruleid: debug-endpoint
@app.get("/api/env")
def env():
    return "state"


# ok: debug-endpoint
@app.route("/orders/debugging-guide")
def guide():
    return "text"


# ok: debug-endpoint
@app.get("/environment")
def environment():
    return "text"

# ruleid: debug-endpoint
urlpatterns = [path("__debug__/", "debug_toolbar.urls")]
# ruleid: debug-endpoint
urlpatterns = [path("debug", debug)]
