// ruleid: default-credentials
const pool = new Pool({ user: "app", password: "postgres" });
// ruleid: default-credentials
const secret = process.env.ADMIN_PASSWORD || "changeme";
// ok: default-credentials
const good = new Pool({ user: "app", password: process.env.DB_PASSWORD });
// ok: default-credentials
const field = { type: "password", label: "Password" };
// ok: default-credentials
const mode = process.env.MODE || "default";
// ok: default-credentials
const { user, password } = settings;
