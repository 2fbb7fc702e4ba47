def sign_in(cursor, name, password):
    # ruleid: sql-string-weak-password-hash
    cursor.execute("SELECT id FROM users WHERE name = %s AND password = MD5(%s)", (name, password))
    # ruleid: sql-string-weak-password-hash
    cursor.execute("UPDATE users SET hash = crypt(%s, gen_salt('md5'))", (password,))
    # ok: sql-string-weak-password-hash
    cursor.execute("SELECT id, hash FROM users WHERE name = %s", (name,))
    # ok: sql-string-weak-password-hash
    cursor.execute("SELECT md5(content) FROM document")
