app.get('/pages/:page', (req, res) => {
  // ruleid: view-from-request
  res.render(req.params.page);
  // ruleid: view-from-request
  res.render('pages/' + req.params.page, { title: 'x' });
  // ruleid: view-from-request
  res.render('profile', req.query);
});

app.get('/safe/:page', (req, res) => {
  // ok: view-from-request
  res.render('page', { name: req.params.page });
  if (!['about', 'contact'].includes(req.params.page)) return res.sendStatus(404);
  const page = req.params.page;
  if (!['about', 'contact'].includes(page)) return res.sendStatus(404);
  // ok: view-from-request
  res.render(page);
});
