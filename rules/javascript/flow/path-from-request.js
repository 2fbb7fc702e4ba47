const fs = require('fs');
const path = require('path');
const http = require('http');
const ROOT = path.join(__dirname, 'files');

app.get('/files/:name', async (req, res) => {
  // ruleid: path-from-request
  const data = await fs.promises.readFile(path.join(ROOT, req.params.name));
  res.send(data);
});

app.get('/logs', (req, res) => {
  const file = `${ROOT}/${req.query.file}.log`;
  // ruleid: path-from-request
  fs.createReadStream(file).pipe(res);
});

http.createServer((req, res) => {
  const file = path.resolve(ROOT, '.' + req.url);
  // ruleid: path-from-request
  fs.readFile(file, (error, data) => res.end(data));
});

app.get('/safe/:name', async (req, res) => {
  // ok: path-from-request
  const data = await fs.promises.readFile(path.join(ROOT, path.basename(req.params.name)));
  const full = path.resolve(ROOT, req.params.name);
  if (!full.startsWith(ROOT + path.sep)) return res.sendStatus(404);
  // ok: path-from-request
  fs.createReadStream(full).pipe(res);
  // ok: path-from-request
  fs.writeFile('/var/tmp/last', req.body.text, () => {});
  // ok: path-from-request
  fs.readFileSync(path.join(ROOT, `${Number(req.params.page)}.txt`));
});
