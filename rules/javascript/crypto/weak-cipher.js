const crypto = require("crypto");

// ruleid: weak-cipher
crypto.createCipheriv("des-ede3-cbc", key, iv);
// ruleid: weak-cipher
crypto.createCipheriv("rc4", key, null);
// ok: weak-cipher
crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
// ok: weak-cipher
crypto.createDecipheriv("des-ede3-cbc", key, iv);
