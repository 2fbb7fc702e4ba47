const libxmljs = require('libxmljs2');

app.post('/import', (req, res) => {
  // ruleid: xxe-from-request
  const doc = libxmljs.parseXml(req.body.xml, { noent: true, noblanks: true });
  const text = req.files.upload.data.toString();
  // ruleid: xxe-from-request
  const other = libxmljs.parseXmlString(text, { dtdload: true });
  res.send(doc.root().name());
});

app.post('/safe', (req, res) => {
  // ok: xxe-from-request
  const doc = libxmljs.parseXml(req.body.xml);
  // ok: xxe-from-request
  const other = libxmljs.parseXml(req.body.xml, { noent: false });
  // ok: xxe-from-request
  const own = libxmljs.parseXml(fs.readFileSync('schema.xml'), { noent: true });
});
