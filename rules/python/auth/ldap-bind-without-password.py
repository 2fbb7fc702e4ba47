import os
import ldap
import ldap3


def f(dn, server, password):
    connection = ldap.initialize("ldaps://directory.shop.com")
    # ruleid: ldap-bind-without-password
    connection.simple_bind_s(dn, "")
    # ruleid: ldap-bind-without-password
    other = ldap3.Connection(server, authentication=ldap3.ANONYMOUS)
    # ok: ldap-bind-without-password
    connection.simple_bind_s(dn, password)
    # ok: ldap-bind-without-password
    other = ldap3.Connection(server, user=dn, password=password)
    return other
