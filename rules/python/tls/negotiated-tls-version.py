import ssl
from OpenSSL import SSL


def f(sock):
    # ruleid: negotiated-tls-version
    a = SSL.Context(SSL.SSLv23_METHOD)
    # ruleid: negotiated-tls-version
    b = ssl.wrap_socket(sock)
    # ok: negotiated-tls-version
    c = ssl.create_default_context()
    # ok: negotiated-tls-version
    return a, b, c.wrap_socket(sock, server_hostname="host")
