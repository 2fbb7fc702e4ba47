const fs = require("fs");

const storage = multer.diskStorage({
  // ruleid: upload-name-from-client
  filename: (req, file, cb) => cb(null, file.originalname),
});
// ruleid: upload-name-from-client
fs.writeFileSync("uploads/" + file.originalname, data);
const good = multer.diskStorage({
  // ok: upload-name-from-client
  filename: (req, file, cb) => cb(null, crypto.randomUUID()),
});
// ok: upload-name-from-client
console.log(file.originalname);
