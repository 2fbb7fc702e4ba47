app.get('/export', (req, res) => {
  // ruleid: header-from-request
  res.setHeader('Content-Disposition', 'attachment; filename=' + req.query.name);
  // ruleid: header-from-request
  res.set('X-Trace', req.query.trace);
  res.end();
});

app.get('/safe', (req, res) => {
  // ok: header-from-request
  res.setHeader('X-Count', Number(req.query.count));
  // ok: header-from-request
  res.set('X-Name', encodeURIComponent(req.query.name));
  // ok: header-from-request
  cache.set('name', req.query.name);
  // ok: header-from-request
  res.attachment('report.csv');
});
