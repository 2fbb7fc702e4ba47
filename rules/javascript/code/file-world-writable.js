const fs = require("fs");

// ruleid: file-world-writable
fs.chmodSync(file, 0o777);
// ruleid: file-world-writable
fs.mkdirSync(folder, { recursive: true, mode: "0777" });
// ok: file-world-writable
fs.chmodSync(file, 0o755);
// ok: file-world-writable
fs.chmodSync(file, 0o600);
