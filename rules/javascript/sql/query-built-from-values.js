// ruleid: query-built-from-values
db.query(`SELECT * FROM users WHERE id = ${id}`);
// ruleid: query-built-from-values
db.query("SELECT * FROM users WHERE name = '" + name + "'");
// ruleid: query-built-from-values
prisma.$queryRawUnsafe(`DELETE FROM orders WHERE id = ${id}`);
// ok: query-built-from-values
db.query("SELECT * FROM users WHERE id = ?", [id]);
// ok: query-built-from-values
db.query(`SELECT * FROM ${tableName} WHERE id = ?`, [id]);
// ok: query-built-from-values
prisma.$queryRaw`SELECT * FROM users WHERE id = ${id}`;
// ok: query-built-from-values
router.get(`/select/${id}`);
