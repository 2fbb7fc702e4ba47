app.get("/orders/:id", async (req, res) => {
  // ruleid: record-by-request-id-without-owner
  res.json(await Order.findById(req.params.id));
});
app.delete("/orders/:id", async (req, res) => {
  // ruleid: record-by-request-id-without-owner
  await prisma.order.delete({ where: { id: Number(req.params.id) } });
});
app.get("/mine/:id", async (req, res) => {
  // ok: record-by-request-id-without-owner
  res.json(await Order.findOne({ _id: req.params.id, owner: req.user.id }));
});
app.get("/checked/:id", async (req, res) => {
  // ok: record-by-request-id-without-owner
  const order = await Order.findById(req.params.id);
  if (order.owner !== req.user.id) return res.sendStatus(404);
  res.json(order);
});
