import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer


def f(data):
    # ruleid: xmlrpc-entity-expansion
    a = xmlrpc.client.loads(data)
    # ruleid: xmlrpc-entity-expansion
    b = SimpleXMLRPCServer(("127.0.0.1", 8000))
    # ok: xmlrpc-entity-expansion
    c = xmlrpc.client.dumps((data,))
    # ok: xmlrpc-entity-expansion
    d = data.loads(data)
