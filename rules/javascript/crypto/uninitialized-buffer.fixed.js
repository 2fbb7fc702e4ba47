// ruleid: uninitialized-buffer
const a = new Buffer(req.query.size);
// ruleid: uninitialized-buffer
const b = Buffer.alloc(1024);
// ok: uninitialized-buffer
const c = Buffer.alloc(1024);
// ok: uninitialized-buffer
const d = Buffer.from("text");
// ok: uninitialized-buffer
const e = new Buffer("text");
