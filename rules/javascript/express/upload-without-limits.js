const multer = require("multer");
const fileUpload = require("express-fileupload");

// ruleid: upload-without-limits
const upload = multer({ dest: "uploads/" });
// ruleid: upload-without-limits
app.use(fileUpload());
// ok: upload-without-limits
const good = multer({ dest: "uploads/", limits: { fileSize: 5000000 }, fileFilter });
// ok: upload-without-limits
app.use(fileUpload({ limits: { fileSize: 5000000 } }));
