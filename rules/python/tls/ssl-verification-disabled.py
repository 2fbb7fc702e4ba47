import ssl
import urllib3


def f(options):
    # ruleid: ssl-verification-disabled
    a = ssl._create_unverified_context()
    context = ssl.create_default_context()
    # ruleid: ssl-verification-disabled
    context.verify_mode = ssl.CERT_NONE
    # ruleid: ssl-verification-disabled
    pool = urllib3.PoolManager(cert_reqs="CERT_NONE")
    # ok: ssl-verification-disabled
    context.verify_mode = ssl.CERT_REQUIRED
    # ok: ssl-verification-disabled
    options.check_hostname = False
    # ok: ssl-verification-disabled
    return urllib3.PoolManager(cert_reqs="CERT_REQUIRED"), a, pool


def g():
    context = ssl.create_default_context(cafile="ca.pem")
    # ruleid: ssl-verification-disabled
    context.check_hostname = False
    return context

# ruleid: ssl-verification-disabled
ssl._create_default_https_context = ssl._create_unverified_context
