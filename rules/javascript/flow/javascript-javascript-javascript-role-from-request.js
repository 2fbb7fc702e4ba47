const jwt = require('jsonwebtoken');

app.post('/login', async (req, res) => {
  // ruleid: javascript-javascript-javascript-role-from-request
  req.session.role = req.body.role;
  // ruleid: javascript-javascript-javascript-role-from-request
  await User.create({ name: req.body.name, isAdmin: req.body.isAdmin });
  // ruleid: javascript-javascript-javascript-role-from-request
  res.json(jwt.sign({ sub: req.body.name, role: req.headers['x-role'] }, process.env.KEY));
});

app.post('/safe', async (req, res) => {
  const user = await User.findById(req.session.userId);
  // ok: javascript-javascript-javascript-role-from-request
  req.session.role = user.role;
  // ok: javascript-javascript-javascript-role-from-request
  await User.create({ name: req.body.name, isAdmin: false });
  const { role } = req.body;
  if (!['reader', 'writer'].includes(role)) return res.sendStatus(400);
  // ok: javascript-javascript-javascript-role-from-request
  user.role = role;
});
