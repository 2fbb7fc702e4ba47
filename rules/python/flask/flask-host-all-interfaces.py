from flask import Flask

app = Flask(__name__)
other = object()
if __name__ == "__main__":
    # ruleid: flask-host-all-interfaces
    app.run(host="0.0.0.0", port=5000)
    # ruleid: flask-host-all-interfaces
    app.run("0.0.0.0")
    # ok: flask-host-all-interfaces
    app.run(host="127.0.0.1")
    # ok: flask-host-all-interfaces
    other.run(host="0.0.0.0")
