async function prepare(client) {
  // ruleid: sql-string-protection-off
  await client.query("SET LOCAL row_security = off");
  // ok: sql-string-protection-off
  await client.query("SET LOCAL statement_timeout = 1000");
}
