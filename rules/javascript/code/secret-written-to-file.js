const fs = require("fs");

// ruleid: secret-written-to-file
fs.writeFileSync("token.txt", accessToken);
// ruleid: secret-written-to-file
fs.writeFile(path, user.password, done);
// ok: secret-written-to-file
fs.writeFileSync("readme.txt", text);
// ok: secret-written-to-file
fs.writeFileSync(path, encrypt(password));
