async function create(req, res) {
  // ruleid: mass-assignment
  const user = new User(req.body);
  // ruleid: mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body);
  // ruleid: mass-assignment
  Object.assign(user, req.body);
  // ok: mass-assignment
  const copy = Object.assign({}, req.body);
  // ok: mass-assignment
  const good = new User({ name: req.body.name });
  // ok: mass-assignment
  const params = new URLSearchParams(req.body);
}
