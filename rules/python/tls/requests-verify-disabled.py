import httpx
import requests


def f(url, store, check):
    # ruleid: requests-verify-disabled
    requests.get(url, verify=False, timeout=10)
    # ruleid: requests-verify-disabled
    client = httpx.Client(verify=False)
    session = requests.Session()
    # ruleid: requests-verify-disabled
    session.verify = False
    # ruleid: requests-verify-disabled
    session.post(url, data={}, verify=False)
    # ok: requests-verify-disabled
    requests.get(url, verify="/etc/ssl/internal-ca.pem", timeout=10)
    # ok: requests-verify-disabled
    requests.post(url, verify=True, timeout=10)
    # ok: requests-verify-disabled
    store.save(url, verify=False)
    # ok: requests-verify-disabled
    check.verify = False
    return client
