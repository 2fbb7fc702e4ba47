// ruleid: javascript-default-credentials
const pool = new Pool({ user: "app", password: "postgres" });
// ruleid: javascript-default-credentials
const secret = process.env.ADMIN_PASSWORD || "changeme";
// ok: javascript-default-credentials
const good = new Pool({ user: "app", password: process.env.DB_PASSWORD });
// ok: javascript-default-credentials
const field = { type: "password", label: "Password" };
// ok: javascript-default-credentials
const mode = process.env.MODE || "default";
// ok: javascript-default-credentials
const { user, password } = settings;
