const https = require("https");

// ruleid: old-tls-version
https.createServer({ key, cert, minVersion: "TLSv1" }, app);
// ruleid: old-tls-version
https.createServer({ key, secureProtocol: "TLSv1_1_method" }, app);
// ok: old-tls-version
https.createServer({ key, cert, minVersion: "TLSv1.2" }, app);
// ok: old-tls-version
https.createServer({ key, secureProtocol: "TLS_method" }, app);
