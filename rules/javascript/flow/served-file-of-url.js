const fs = require('fs');
const path = require('path');
const http = require('http');

http.createServer(function (r, response) {
  // ruleid: served-file-of-url
  fs.readFile(__dirname + r.url, (error, data) => response.end(data));
});

async function serve(ctx) {
  // ruleid: served-file-of-url
  ctx.body = fs.createReadStream(path.join(ROOT, ctx.path));
}

async function safe(ctx) {
  // ok: served-file-of-url
  ctx.body = fs.createReadStream(path.join(ROOT, path.basename(ctx.path)));
  // ok: served-file-of-url
  fs.readFileSync(config.path);
}
