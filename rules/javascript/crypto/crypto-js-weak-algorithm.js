const CryptoJS = require("crypto-js");

// ruleid: crypto-js-weak-algorithm
const a = CryptoJS.DES.encrypt(text, key);
// ruleid: crypto-js-weak-algorithm
const b = CryptoJS.MD5(text).toString();
// ruleid: crypto-js-weak-algorithm
const c = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB });
// ok: crypto-js-weak-algorithm
const d = CryptoJS.AES.encrypt(text, key);
// ok: crypto-js-weak-algorithm
const e = CryptoJS.SHA256(text);
