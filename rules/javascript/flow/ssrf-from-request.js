const axios = require('axios');
const https = require('https');
const ALLOWED_HOSTS = new Set(['images.example.com']);

app.get('/preview', async (req, res) => {
  // ruleid: ssrf-from-request
  const page = await axios.get(req.query.url);
  // ruleid: ssrf-from-request
  const other = await fetch(`https://${req.query.host}/status`);
  // ruleid: ssrf-from-request
  https.get({ hostname: req.body.host, path: '/' }, () => {});
  res.send('done');
});

app.post('/hook', async (req, res) => {
  const url = req.query.url + req.query.symbol;
  // ruleid: ssrf-from-request
  await needle.get(url, (error, answer) => res.end());
});

app.get('/safe', async (req, res) => {
  // ok: ssrf-from-request
  await axios.get('https://api.example.com/users/' + req.query.id);
  // ok: ssrf-from-request
  await fetch(`https://api.example.com/users/${req.query.id}`);
  // ok: ssrf-from-request
  await fetch(`${API_URL}/users/${req.query.id}`);
  // ok: ssrf-from-request
  await axios.post('https://api.example.com/users', req.body);
  const url = new URL(req.query.url);
  if (!ALLOWED_HOSTS.has(url.hostname)) return res.sendStatus(400);
  // ok: ssrf-from-request
  await axios.get(url.href, { maxRedirects: 0 });
});
