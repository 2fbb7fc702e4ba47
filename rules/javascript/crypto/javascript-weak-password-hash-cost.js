const bcrypt = require("bcrypt");
const crypto = require("crypto");
const ROUNDS = 8;

// ruleid: javascript-weak-password-hash-cost
await bcrypt.hash(password, 5);
// ruleid: javascript-weak-password-hash-cost
bcrypt.hashSync(password, ROUNDS);
// ruleid: javascript-weak-password-hash-cost
crypto.pbkdf2Sync(password, salt, 1000, 64, "sha512");
// ok: javascript-weak-password-hash-cost
await bcrypt.hash(password, 12);
// ok: javascript-weak-password-hash-cost
crypto.pbkdf2Sync(password, salt, 210000, 64, "sha512");
// ok: javascript-weak-password-hash-cost
crypto.scryptSync(password, salt, 64);
