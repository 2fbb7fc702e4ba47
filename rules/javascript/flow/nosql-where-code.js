app.get('/stocks', async (req, res) => {
  // ruleid: nosql-where-code
  const found = await allocations.find({ $where: `this.stocks > '${req.query.threshold}'` }).toArray();
  const clause = 'this.owner == "' + req.params.owner + '"';
  // ruleid: nosql-where-code
  await Stock.find().$where(clause);
  res.json(found);
});

app.get('/safe', async (req, res) => {
  const threshold = parseInt(req.query.threshold, 10);
  // ok: nosql-where-code
  await allocations.find({ $where: `this.stocks > ${threshold}` }).toArray();
  // ok: nosql-where-code
  await allocations.find({ $where: 'this.stocks > this.reserved', owner: String(req.query.owner) }).toArray();
  // ok: nosql-where-code
  res.json(await allocations.find({ stocks: { $gt: threshold } }).toArray());
});
