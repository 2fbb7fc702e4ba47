const fs = require("fs");

// ruleid: javascript-secret-written-to-file
fs.writeFileSync("token.txt", accessToken);
// ruleid: javascript-secret-written-to-file
fs.writeFile(path, user.password, done);
// ok: javascript-secret-written-to-file
fs.writeFileSync("readme.txt", text);
// ok: javascript-secret-written-to-file
fs.writeFileSync(path, encrypt(password));
