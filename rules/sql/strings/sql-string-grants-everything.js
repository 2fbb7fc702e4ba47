async function prepare(client) {
  // ruleid: sql-string-grants-everything
  await client.query("GRANT ALL PRIVILEGES ON *.* TO 'app'@'localhost'");
  // ok: sql-string-grants-everything
  await client.query("GRANT SELECT ON app.* TO 'app'@'localhost'");
}
