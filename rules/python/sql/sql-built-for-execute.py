import pandas


def f(cursor, connection, name, table, ids):
    # ruleid: sql-built-for-execute
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
    # ruleid: sql-built-for-execute
    cursor.execute(f"DELETE FROM users WHERE name = '{name}'")
    # ruleid: sql-built-for-execute
    cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")
    # ruleid: sql-built-for-execute
    pandas.read_sql("SELECT * FROM {}".format(table), connection)
    query = "UPDATE users SET active = 1 WHERE name = '{}'".format(name)
    # ruleid: sql-built-for-execute
    cursor.execute(query)
    # ok: sql-built-for-execute
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
    # ok: sql-built-for-execute
    cursor.execute("SELECT * FROM users " "WHERE name = ?", (name,))
    base = "SELECT * FROM users "
    # ok: sql-built-for-execute
    cursor.execute(base + "WHERE name = %s", (name,))
    # ok: sql-built-for-execute
    cursor.execute(query_for("users", f"{name}"))
    # ok: sql-built-for-execute
    connection.execute(f"ls {name}")
