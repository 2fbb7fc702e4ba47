const crypto = require("crypto");

// ruleid: javascript-short-asymmetric-key
crypto.generateKeyPairSync("rsa", { modulusLength: 1024, publicKeyEncoding });
// ruleid: javascript-short-asymmetric-key
crypto.createDiffieHellman(512);
// ok: javascript-short-asymmetric-key
crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
// ok: javascript-short-asymmetric-key
crypto.generateKeyPairSync("ec", { namedCurve: "P-256" });
