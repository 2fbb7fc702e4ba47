const fs = require("fs");

const storage = multer.diskStorage({
  // ruleid: javascript-upload-name-from-client
  filename: (req, file, cb) => cb(null, file.originalname),
});
// ruleid: javascript-upload-name-from-client
fs.writeFileSync("uploads/" + file.originalname, data);
const good = multer.diskStorage({
  // ok: javascript-upload-name-from-client
  filename: (req, file, cb) => cb(null, crypto.randomUUID()),
});
// ok: javascript-upload-name-from-client
console.log(file.originalname);
