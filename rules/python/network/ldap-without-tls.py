import ldap
from ldap3 import Server


def f():
    # ruleid: ldap-without-tls
    a = ldap.initialize("ldap://directory.shop.com")
    # ruleid: ldap-without-tls
    b = Server("directory.shop.com", use_ssl=False)
    # ok: ldap-without-tls
    c = ldap.initialize("ldaps://directory.shop.com")
    # ok: ldap-without-tls
    d = Server("directory.shop.com", use_ssl=True)


def g():
    # ok: ldap-without-tls
    c = ldap.initialize("ldap://directory.shop.com")
    c.start_tls_s()
    return c
