const https = require("https");

// ruleid: javascript-old-tls-version
https.createServer({ key, cert, minVersion: "TLSv1.2" }, app);
// ruleid: javascript-old-tls-version
https.createServer({ key, secureProtocol: "TLSv1_1_method" }, app);
// ok: javascript-old-tls-version
https.createServer({ key, cert, minVersion: "TLSv1.2" }, app);
// ok: javascript-old-tls-version
https.createServer({ key, secureProtocol: "TLS_method" }, app);
