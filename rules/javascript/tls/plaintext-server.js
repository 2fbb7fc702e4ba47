const http = require("http");
const net = require("node:net");
const https = require("https");

// ruleid: plaintext-server
http.createServer(app).listen(80);
// ruleid: plaintext-server
net.createServer(onSocket).listen(7000);
// ok: plaintext-server
https.createServer({ key, cert }, app).listen(443);
// ok: plaintext-server
fake.createServer(app);
