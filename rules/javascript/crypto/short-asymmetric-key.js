const crypto = require("crypto");

// ruleid: short-asymmetric-key
crypto.generateKeyPairSync("rsa", { modulusLength: 1024, publicKeyEncoding });
// ruleid: short-asymmetric-key
crypto.createDiffieHellman(512);
// ok: short-asymmetric-key
crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
// ok: short-asymmetric-key
crypto.generateKeyPairSync("ec", { namedCurve: "P-256" });
