app.post('/login', async (req, res) => {
  // ruleid: session-value-from-request
  req.session.userId = req.body.userId;
  const { tenant } = req.query;
  // ruleid: session-value-from-request
  req.session.tenant = tenant;
  const user = await authenticate(req.body.name, req.body.password);
  // ok: session-value-from-request
  req.session.userName = user.name;
  // ok: session-value-from-request
  req.session.page = Number(req.query.page);
  res.end();
});
