app.post('/run/:name', async (req, res) => {
  // ruleid: dynamic-method-from-request
  const handler = require('./handlers/' + req.params.name);
  // ruleid: dynamic-method-from-request
  const result = tools[req.body.tool](req.body.input);
  // ruleid: dynamic-method-from-request
  const loaded = await import(req.query.module);
  res.json({ result, handler, loaded });
});

app.post('/safe', (req, res) => {
  const { tool } = req.body;
  if (!Object.hasOwn(tools, tool)) return res.sendStatus(400);
  // ok: dynamic-method-from-request
  const result = tools[tool](req.body.input);
  // ok: dynamic-method-from-request
  const other = HANDLERS.get(req.body.tool);
  // ok: dynamic-method-from-request
  const first = list[Number(req.query.n)](1);
  res.json({ result, other, first });
});
