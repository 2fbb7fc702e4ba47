import requests


def f(url, options):
    # ruleid: requests-without-timeout
    requests.get(url)
    # ruleid: requests-without-timeout
    requests.post(url, json={}, timeout=None)
    # ok: requests-without-timeout
    requests.get(url, timeout=10)
    # ok: requests-without-timeout
    requests.put(url, **options)
    # ok: requests-without-timeout
    options.get(url)
