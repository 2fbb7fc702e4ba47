const crypto = require("crypto");

// ruleid: javascript-predictable-random
const id = Math.random();
// ruleid: javascript-predictable-random
const bytes = crypto.pseudoRandomBytes(16);
// ok: javascript-predictable-random
const good = crypto.randomBytes(16);
// ok: javascript-predictable-random
const rounded = Math.round(4.2);
