const crypto = require("crypto");

// ruleid: predictable-random
const id = Math.random();
// ruleid: predictable-random
const bytes = crypto.pseudoRandomBytes(16);
// ok: predictable-random
const good = crypto.randomBytes(16);
// ok: predictable-random
const rounded = Math.round(4.2);
