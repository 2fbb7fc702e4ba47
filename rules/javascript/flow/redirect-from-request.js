app.get('/login', (req, res) => {
  // ruleid: redirect-from-request
  res.redirect(req.query.next);
});

app.get('/out', (req, res) => {
  const { url } = req.query;
  // ruleid: redirect-from-request
  res.redirect(302, url);
  // ruleid: redirect-from-request
  res.setHeader('Location', url);
});

app.get('/safe', (req, res) => {
  // ok: redirect-from-request
  res.redirect('/users/' + req.params.id);
  // ok: redirect-from-request
  res.redirect(`/search?q=${req.query.q}`);
  // ok: redirect-from-request
  res.redirect(`https://${req.hostname}${req.originalUrl}`);
  const next = new URL(req.query.next, ORIGIN);
  if (next.origin !== ORIGIN) return res.sendStatus(400);
  // ok: redirect-from-request
  res.redirect(next.pathname);
});
