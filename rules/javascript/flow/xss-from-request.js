const escapeHtml = require('escape-html');

app.get('/search', (req, res) => {
  // ruleid: xss-from-request
  res.send(`<h1>Results for ${req.query.q}</h1>`);
});

app.get('/hello/:name', (req, res) => {
  const page = '<p>Hello ' + req.params.name + '</p>';
  // ruleid: xss-from-request
  res.status(404).send(page);
});

require('http').createServer((req, res) => {
  // ruleid: xss-from-request
  res.end('<p>No such page: ' + req.url + '</p>');
});

app.get('/safe', async (req, res) => {
  // ok: xss-from-request
  res.send(`<h1>Results for ${escapeHtml(req.query.q)}</h1>`);
  // ok: xss-from-request
  res.json({ q: req.query.q });
  // ok: xss-from-request
  res.render('results', { q: req.query.q });
  // ok: xss-from-request
  res.send({ q: req.query.q });
  const user = await users.find(req.params.id);
  // ok: xss-from-request
  res.send(user);
});

app.get('/plain', (req, res) => {
  res.type('text/plain');
  // ok: xss-from-request
  res.send('Hello ' + req.query.name);
});
