const crypto = require("crypto");

const zero = Buffer.alloc(16, 0);
const fresh = crypto.randomBytes(16);

// ruleid: javascript-static-iv
crypto.createCipheriv("aes-256-cbc", key, "1234567890123456");
// ruleid: javascript-static-iv
crypto.createCipheriv("aes-256-cbc", key, Buffer.alloc(16));
// ruleid: javascript-static-iv
crypto.createCipheriv("aes-256-cbc", key, zero);
// ok: javascript-static-iv
crypto.createCipheriv("aes-256-cbc", key, fresh);
// ok: javascript-static-iv
crypto.createDecipheriv("aes-256-cbc", key, Buffer.from(stored, "hex"));
// ok: javascript-static-iv
crypto.createCipheriv("aes-256-cbc", key, null);
