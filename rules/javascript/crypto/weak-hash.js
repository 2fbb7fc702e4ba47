const crypto = require("node:crypto");
const { createHash } = require("crypto");
const cache = require("./cache");

// ruleid: weak-hash
crypto.createHash("md5").update(body).digest("hex");
// ruleid: weak-hash
const digest = createHash("SHA1");
// ruleid: weak-hash
const signer = crypto.createSign("RSA-SHA1");
// ok: weak-hash
createHash("sha256").update(body).digest("hex");
// ok: weak-hash
cache.createHash("md5");
// ok: weak-hash
crypto.createHash(process.env.HASH);
