const _ = require('lodash');

app.get('/search', async (req, res) => {
  // ruleid: regex-from-request
  const found = names.filter((n) => new RegExp(req.query.q, 'i').test(n));
  const text = '^' + req.query.q;
  // ruleid: regex-from-request
  const users = await User.find({ name: { $regex: text } });
  res.json({ found, users });
});

app.get('/safe', (req, res) => {
  // ok: regex-from-request
  const found = names.filter((n) => new RegExp(_.escapeRegExp(req.query.q)).test(n));
  // ok: regex-from-request
  const other = /^[a-z]+$/.test(req.query.q);
  // ok: regex-from-request
  const third = new RegExp('^[a-z]+$').test(req.query.q);
  res.json({ found, other, third });
});
