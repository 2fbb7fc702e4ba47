const fs = require("fs");
const path = require("path");

// ruleid: file-opened-by-value
fs.readFile(folder + "/" + name, done);
// ruleid: file-opened-by-value
fs.createReadStream(file);
// ok: file-opened-by-value
fs.readFile("config.json", done);
// ok: file-opened-by-value
fs.readFileSync(path.join(__dirname, "index.html"));
