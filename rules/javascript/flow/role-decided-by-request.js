const jwt = require('jsonwebtoken');

app.post('/login', async (req, res) => {
  // ruleid: role-decided-by-request
  req.session.role = req.body.role;
  // ruleid: role-decided-by-request
  await User.create({ name: req.body.name, isAdmin: req.body.isAdmin });
  // ruleid: role-decided-by-request
  res.json(jwt.sign({ sub: req.body.name, role: req.headers['x-role'] }, process.env.KEY));
});

app.post('/safe', async (req, res) => {
  const user = await User.findById(req.session.userId);
  // ok: role-decided-by-request
  req.session.role = user.role;
  // ok: role-decided-by-request
  await User.create({ name: req.body.name, isAdmin: false });
  const { role } = req.body;
  if (!['reader', 'writer'].includes(role)) return res.sendStatus(400);
  // ok: role-decided-by-request
  user.role = role;
});
