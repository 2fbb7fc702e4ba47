import requests
import urllib.request

BASE = "http://api.shop.com"


def f(url):
    # ruleid: plaintext-http-request
    requests.get("http://api.shop.com/orders", timeout=10)
    # ruleid: plaintext-http-request
    urllib.request.urlopen("http://files.shop.com/data.csv", timeout=10)
    # ruleid: plaintext-http-request
    requests.post(BASE, timeout=10)
    # ok: plaintext-http-request
    requests.get("https://api.shop.com/orders", timeout=10)
    # ok: plaintext-http-request
    requests.get("http://localhost:8080/health", timeout=10)
    # ok: plaintext-http-request
    requests.get("http://metadata:8080/health", timeout=10)
    # ok: plaintext-http-request
    requests.get(url, params={"next": "http://api.shop.com"}, timeout=10)
