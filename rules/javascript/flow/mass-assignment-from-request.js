app.post('/users', async (req, res) => {
  // ruleid: mass-assignment-from-request
  const user = await User.create(req.body);
  // ruleid: mass-assignment-from-request
  const other = new User(req.body);
  res.json({ user, other });
});

app.patch('/users/:id', async (req, res) => {
  // ruleid: mass-assignment-from-request
  await User.findByIdAndUpdate(req.params.id, req.body);
  const changes = req.body;
  // ruleid: mass-assignment-from-request
  Object.assign(req.user, changes);
  // ruleid: mass-assignment-from-request
  await User.create({ ...req.body, owner: req.user.id });
  res.end();
});

app.post('/safe', async (req, res) => {
  const { name, email } = req.body;
  // ok: mass-assignment-from-request
  await User.create({ name: req.body.name, email: req.body.email });
  // ok: mass-assignment-from-request
  await User.create(_.pick(req.body, ['name', 'email']));
  // ok: mass-assignment-from-request
  await User.create(UserSchema.parse(req.body));
  // ok: mass-assignment-from-request
  const map = new Map(req.body.entries);
  res.end();
});
