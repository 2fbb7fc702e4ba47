import ldap
from ldap.filter import escape_filter_chars, filter_format


def f(connection, base, uid):
    # ruleid: ldap-filter-built
    connection.search_s(base, ldap.SCOPE_SUBTREE, "(uid=%s)" % uid)
    # ruleid: ldap-filter-built
    connection.search(base, f"(&(objectClass=person)(uid={uid}))")
    query = "(uid=" + uid + ")"
    # ruleid: ldap-filter-built
    connection.search_ext_s(base, ldap.SCOPE_SUBTREE, query)
    # ok: ldap-filter-built
    connection.search_s(base, ldap.SCOPE_SUBTREE, filter_format("(uid=%s)", [uid]))
    # ok: ldap-filter-built
    connection.search(base, "(uid=%s)" % escape_filter_chars(uid))
    # ok: ldap-filter-built
    connection.search(base, f"{uid} of {base}")
