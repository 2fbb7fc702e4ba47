const crypto = require("crypto");

// ruleid: cipher-without-iv
const cipher = crypto.createCipher("aes-256-cbc", password);
// ruleid: cipher-without-iv
const decipher = crypto.createDecipher("aes192", password);
// ok: cipher-without-iv
const good = crypto.createCipheriv("aes-256-gcm", key, iv);
// ok: cipher-without-iv
const other = vault.createCipher("aes192", password);
