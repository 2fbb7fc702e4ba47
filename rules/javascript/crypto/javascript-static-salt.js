const crypto = require("crypto");
const bcrypt = require("bcrypt");

// ruleid: javascript-static-salt
const a = crypto.scryptSync(password, "salt", 64);
// ruleid: javascript-static-salt
const b = crypto.pbkdf2Sync(password, "s4lt", 600000, 32, "sha256");
// ok: javascript-static-salt
const c = crypto.scryptSync(password, crypto.randomBytes(16), 64);
// ok: javascript-static-salt
const d = bcrypt.hashSync(password, 12);
