const jwt = require("jsonwebtoken");

// ruleid: javascript-jwt-without-expiry
const a = jwt.sign({ sub: user.id }, key);
// ruleid: javascript-jwt-without-expiry
const b = jwt.sign({ sub: user.id }, key, { algorithm: "RS256" });
// ok: javascript-jwt-without-expiry
const c = jwt.sign({ sub: user.id }, key, { expiresIn: "15m" });
// ok: javascript-jwt-without-expiry
const d = jwt.sign({ sub: user.id, exp: now + 900 }, key);
// ok: javascript-jwt-without-expiry
const e = jwt.sign({ sub: user.id }, key, options);
