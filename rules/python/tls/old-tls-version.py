import ssl
from OpenSSL import SSL

# ruleid: old-tls-version
a = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
# ruleid: old-tls-version
b = SSL.Context(SSL.SSLv3_METHOD)
# ruleid: old-tls-version
a.minimum_version = ssl.TLSVersion.TLSv1_1
# ruleid: old-tls-version
c = connect("host", ssl_version=ssl.PROTOCOL_SSLv3)
# ok: old-tls-version
d = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
# ok: old-tls-version
d.minimum_version = ssl.TLSVersion.TLSv1_2
# ok: old-tls-version
d.maximum_version = ssl.TLSVersion.TLSv1_3


# ruleid: old-tls-version
def open_socket(version=ssl.PROTOCOL_TLSv1):
    return version
