const jwt = require("jsonwebtoken");

// ruleid: jwt-without-expiry
const a = jwt.sign({ sub: user.id }, key);
// ruleid: jwt-without-expiry
const b = jwt.sign({ sub: user.id }, key, { algorithm: "RS256" });
// ok: jwt-without-expiry
const c = jwt.sign({ sub: user.id }, key, { expiresIn: "15m" });
// ok: jwt-without-expiry
const d = jwt.sign({ sub: user.id, exp: now + 900 }, key);
// ok: jwt-without-expiry
const e = jwt.sign({ sub: user.id }, key, options);
