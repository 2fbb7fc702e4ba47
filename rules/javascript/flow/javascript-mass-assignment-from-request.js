app.post('/users', async (req, res) => {
  // ruleid: javascript-mass-assignment-from-request
  const user = await User.create(req.body);
  // ruleid: javascript-mass-assignment-from-request
  const other = new User(req.body);
  res.json({ user, other });
});

app.patch('/users/:id', async (req, res) => {
  // ruleid: javascript-mass-assignment-from-request
  await User.findByIdAndUpdate(req.params.id, req.body);
  const changes = req.body;
  // ruleid: javascript-mass-assignment-from-request
  Object.assign(req.user, changes);
  // ruleid: javascript-mass-assignment-from-request
  await User.create({ ...req.body, owner: req.user.id });
  res.end();
});

app.post('/safe', async (req, res) => {
  const { name, email } = req.body;
  // ok: javascript-mass-assignment-from-request
  await User.create({ name: req.body.name, email: req.body.email });
  // ok: javascript-mass-assignment-from-request
  await User.create(_.pick(req.body, ['name', 'email']));
  // ok: javascript-mass-assignment-from-request
  await User.create(UserSchema.parse(req.body));
  // ok: javascript-mass-assignment-from-request
  const map = new Map(req.body.entries);
  res.end();
});
