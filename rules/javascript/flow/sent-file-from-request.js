const path = require('path');

app.get('/files/:name', (req, res) => {
  // ruleid: sent-file-from-request
  res.sendFile(path.join(__dirname, 'files', req.params.name));
});

app.get('/download', (req, res) => {
  const file = __dirname + '/files/' + req.query.file;
  // ruleid: sent-file-from-request
  res.download(file);
});

app.get('/safe/:name', (req, res) => {
  // ok: sent-file-from-request
  res.sendFile(req.params.name, { root: path.join(__dirname, 'files') });
  // ok: sent-file-from-request
  res.download(path.join(__dirname, 'files', path.basename(req.query.file)));
  // ok: sent-file-from-request
  res.sendFile(path.join(__dirname, 'index.html'));
});
