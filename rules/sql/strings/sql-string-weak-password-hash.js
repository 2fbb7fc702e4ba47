async function signIn(connection, name, password) {
  // ruleid: sql-string-weak-password-hash
  await connection.query("SELECT id FROM users WHERE name = ? AND password = SHA1(?)", [name, password]);
  // ok: sql-string-weak-password-hash
  await connection.query("SELECT id, hash FROM users WHERE name = ?", [name]);
}
