def f(name, table, where):
    # ruleid: sql-string-built
    a = "SELECT * FROM users WHERE name = '%s'" % name
    # ruleid: sql-string-built
    b = "DELETE FROM users WHERE name = '" + name + "'"
    # ruleid: sql-string-built
    c = f"SELECT * FROM {table}"
    # ruleid: sql-string-built
    d = "INSERT INTO users VALUES ('{}')".format(name)
    # ok: sql-string-built
    e = "Select a user, %s" % name
    # ok: sql-string-built
    g = f"Update {name} now"
    # ok: sql-string-built
    h = "SELECT * FROM users WHERE name = %s"
    return a, b, c, d, e, g, h
