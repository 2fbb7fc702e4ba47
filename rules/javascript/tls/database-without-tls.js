// ruleid: database-without-tls
const a = new Pool({ host: "db.shop.org", ssl: false });
// ruleid: database-without-tls
const b = connect("postgres://app@db.shop.org/app?sslmode=disable");
// ok: database-without-tls
const c = new Pool({ host: "localhost", ssl: false });
// ok: database-without-tls
const d = connect("postgres://app@db.shop.org/app?sslmode=verify-full");
