import fs from "fs";
import path from "path";

// ruleid: file-opened-by-value
fs.readFile(folder + "/" + name, done);
// ruleid: file-opened-by-value
fs.createReadStream(file);
// ok: file-opened-by-value
fs.readFile("config.json", done);
// ok: file-opened-by-value
fs.readFileSync(path.join(__dirname, "index.html"));
// ok: file-opened-by-value
other(file);
