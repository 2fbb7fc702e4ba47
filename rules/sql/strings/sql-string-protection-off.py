def prepare(cursor, password):
    # ruleid: sql-string-protection-off
    cursor.execute("ALTER TABLE orders DISABLE ROW LEVEL SECURITY")
    # ruleid: sql-string-protection-off
    cursor.execute("CREATE USER 'app'@'localhost' IDENTIFIED BY 'tiger-lily-42'")
    # ok: sql-string-protection-off
    cursor.execute("ALTER TABLE orders ENABLE ROW LEVEL SECURITY")
    # ok: sql-string-protection-off
    cursor.execute("CREATE USER 'app'@'localhost' IDENTIFIED BY %s", (password,))
