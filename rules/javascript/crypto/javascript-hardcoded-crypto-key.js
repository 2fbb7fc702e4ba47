const crypto = require("crypto");

// ruleid: javascript-hardcoded-crypto-key
const a = crypto.createHmac("sha256", "8f3b1c-signing-key").update(body);
// ruleid: javascript-hardcoded-crypto-key
const b = crypto.createCipheriv("aes-256-gcm", Buffer.from("0123456789abcdef0123456789abcdef"), iv);
// ok: javascript-hardcoded-crypto-key
const c = crypto.createHmac("sha256", process.env.SIGNING_KEY).update(body);
// ok: javascript-hardcoded-crypto-key
const d = crypto.createHmac("sha256", "").update(body);
