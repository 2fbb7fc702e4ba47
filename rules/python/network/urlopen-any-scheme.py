import urllib.request


def f(url):
    # ruleid: urlopen-any-scheme
    a = urllib.request.urlopen(url, timeout=10)
    # ruleid: urlopen-any-scheme
    b = urllib.request.URLopener()
    # ruleid: urlopen-any-scheme
    c = urllib.request.urlopen("file:///etc/hostname")
    # ok: urlopen-any-scheme
    d = urllib.request.urlopen("https://shop.com", timeout=10)
    # ok: urlopen-any-scheme
    e = urllib.request.Request(url)
