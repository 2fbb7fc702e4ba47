import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer


def f(data):
    # ruleid: xmlrpc
    a = xmlrpc.client.loads(data)
    # ruleid: xmlrpc
    b = SimpleXMLRPCServer(("127.0.0.1", 8000))
    # ok: xmlrpc
    c = xmlrpc.client.dumps((data,))
    # ok: xmlrpc
    d = data.loads(data)
