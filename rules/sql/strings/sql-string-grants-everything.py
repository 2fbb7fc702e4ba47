def prepare(cursor):
    # ruleid: sql-string-grants-everything
    cursor.execute("GRANT ALL ON orders TO PUBLIC")
    # ruleid: sql-string-grants-everything
    cursor.execute("CREATE ROLE app LOGIN SUPERUSER")
    # ok: sql-string-grants-everything
    cursor.execute("GRANT SELECT ON orders TO app_reader")
    # ok: sql-string-grants-everything
    cursor.execute("ALTER ROLE app NOSUPERUSER")
