const yaml = require('js-yaml');

app.post('/config', (req, res) => {
  // ruleid: yaml-from-request
  const config = yaml.load(req.body.config);
  const text = req.files.upload.data.toString();
  // ruleid: yaml-from-request
  res.json(yaml.load(text));
  // ok: yaml-from-request
  yaml.safeLoad(req.body.config);
  // ok: yaml-from-request
  yaml.load(req.body.config, { schema: yaml.JSON_SCHEMA });
  // ok: yaml-from-request
  yaml.load(fs.readFileSync('config.yml', 'utf8'));
});
