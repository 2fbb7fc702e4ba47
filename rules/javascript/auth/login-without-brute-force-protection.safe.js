const app = require("express")();
const { rateLimit } = require("express-rate-limit");
// ok: login-without-brute-force-protection
app.post("/login", rateLimit({ windowMs: 900000, limit: 5 }), login);
