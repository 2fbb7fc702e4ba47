const serialize = require('node-serialize');
const yaml = require('js-yaml');

app.get('/profile', (req, res) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  // ruleid: deserialization-from-request
  const profile = serialize.unserialize(text);
  // ruleid: deserialization-from-request
  const config = yaml.load(req.body.yaml, { schema: yaml.DEFAULT_FULL_SCHEMA });
  res.json({ profile, config });
});

app.get('/safe', (req, res) => {
  // ok: deserialization-from-request
  const profile = JSON.parse(Buffer.from(req.cookies.profile, 'base64').toString());
  // ok: deserialization-from-request
  const config = yaml.load(req.body.yaml, { schema: yaml.JSON_SCHEMA });
  // ok: deserialization-from-request
  const own = serialize.unserialize(fs.readFileSync('state.bin', 'utf8'));
  res.json({ profile, config, own });
});
