app.get('/invoices/:id', async (req, res) => {
  // ruleid: javascript-record-by-request-id
  const invoice = await Invoice.findById(req.params.id);
  res.json(invoice);
});

app.delete('/invoices/:id', async (req, res) => {
  const { id } = req.params;
  // ruleid: javascript-record-by-request-id
  await Invoice.destroy({ where: { id } });
  res.end();
});

app.get('/safe/:id', async (req, res) => {
  // ok: javascript-record-by-request-id
  const invoice = await Invoice.findOne({ _id: req.params.id, owner: req.user.id });
  // ok: javascript-record-by-request-id
  const second = await Invoice.findOne({ where: { id: req.params.id, owner: req.user.id } });
  // ok: javascript-record-by-request-id
  const user = await User.findById(req.user.id);
  const { id } = req.params;
  if (id !== req.user.id) return res.sendStatus(403);
  // ok: javascript-record-by-request-id
  const own = await User.findById(id);
  res.json({ invoice, user, own });
});

app.get('/allocations/:userId', (req, res, next) => {
  const { userId } = req.params;
  // ruleid: javascript-record-by-request-id
  allocations.getByUserIdAndYear(userId, 2024, (err, found) => (err ? next(err) : res.json(found)));
  // ok: javascript-record-by-request-id
  allocations.getByUserIdAndYear(req.session.userId, 2024, (err, found) => (err ? next(err) : res.json(found)));
});
