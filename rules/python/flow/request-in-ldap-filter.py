import ldap
from flask import Flask, request
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)


@app.route("/people")
def people():
    name = request.args["name"]
    # ruleid: request-in-ldap-filter
    connection.search("ou=people", f"(&(objectclass=person)(uid={name}))")
    directory = ldap.initialize("ldaps://directory.example.com")
    # ruleid: request-in-ldap-filter
    directory.search_s("ou=people", ldap.SCOPE_SUBTREE, "(uid=%s)" % name)
    # ok: request-in-ldap-filter
    connection.search("ou=people", "(uid=" + escape_filter_chars(name) + ")")
    # ok: request-in-ldap-filter
    directory.search_s("ou=people", ldap.SCOPE_SUBTREE, ldap.filter.filter_format("(uid=%s)", [name]))
    # ok: request-in-ldap-filter
    return str(connection.search("ou=people", "(objectclass=person)"))
