import http.client
from urllib.request import urlopen


def f(url, host):
    # ruleid: urlopen-without-timeout
    a = urlopen(url)
    # ruleid: urlopen-without-timeout
    b = http.client.HTTPSConnection(host)
    # ok: urlopen-without-timeout
    c = urlopen(url, timeout=10)
    # ok: urlopen-without-timeout
    d = urlopen(url, None, 10)
    # ok: urlopen-without-timeout
    e = http.client.HTTPSConnection(host, timeout=10)
