import os

from flask import Flask

app = Flask(__name__)
other = object()

# ruleid: flask-debug-enabled
app.config["DEBUG"] = True
# ruleid: flask-debug-enabled
app.debug = True
# ok: flask-debug-enabled
app.config["DEBUG"] = False
# ok: flask-debug-enabled
app.config["TESTING"] = True

if __name__ == "__main__":
    # ruleid: flask-debug-enabled
    app.run(host="127.0.0.1", debug=True)
    # ok: flask-debug-enabled
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
    # ok: flask-debug-enabled
    other.run(debug=True)
