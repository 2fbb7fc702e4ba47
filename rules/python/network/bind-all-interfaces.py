import socket
import uvicorn
from http.server import HTTPServer


def f(app, handler):
    server = socket.socket()
    # ruleid: bind-all-interfaces
    server.bind(("0.0.0.0", 8080))
    # ruleid: bind-all-interfaces
    server.bind(("", 8080))
    # ruleid: bind-all-interfaces
    uvicorn.run(app, host="0.0.0.0")
    # ruleid: bind-all-interfaces
    web = HTTPServer(("", 8000), handler)
    # ok: bind-all-interfaces
    server.bind(("127.0.0.1", 8080))
    # ok: bind-all-interfaces
    uvicorn.run(app, host="127.0.0.1")
    # ok: bind-all-interfaces
    server.connect(("0.0.0.0", 8080))
    return web
