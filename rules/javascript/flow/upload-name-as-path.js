const multer = require('multer');
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');

app.post('/photo', async (req, res) => {
  // ruleid: upload-name-as-path
  await req.files.photo.mv('./uploads/' + req.files.photo.name);
  // ruleid: upload-name-as-path
  fs.renameSync(req.file.path, path.join('uploads', req.file.originalname));
});

const storage = multer.diskStorage({
  filename: (req, file, cb) => {
    // ruleid: upload-name-as-path
    cb(null, file.originalname);
  },
});

const safe = multer.diskStorage({
  filename: (req, file, cb) => {
    // ok: upload-name-as-path
    cb(null, crypto.randomUUID() + path.extname(file.originalname));
  },
});

app.post('/safe', async (req, res) => {
  // ok: upload-name-as-path
  await req.files.photo.mv('./uploads/' + crypto.randomUUID());
  // ok: upload-name-as-path
  fs.renameSync(req.file.path, path.join('uploads', req.file.filename));
});
