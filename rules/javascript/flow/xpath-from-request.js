const xpath = require('xpath');

app.get('/users', (req, res) => {
  // ruleid: xpath-from-request
  const nodes = xpath.select(`//user[name='${req.query.name}']`, doc);
  const expression = "//user[@id='" + req.params.id + "']";
  // ruleid: xpath-from-request
  const one = xpath.select1(expression, doc);
  res.json({ nodes, one });
});

app.get('/safe', (req, res) => {
  // ok: xpath-from-request
  const nodes = xpath.parse('//user[name=$name]').select({ node: doc, variables: { name: req.query.name } });
  // ok: xpath-from-request
  const one = xpath.select1(`//user[${Number(req.query.position)}]`, doc);
  // ok: xpath-from-request
  knex.select(req.query.column);
  res.json({ nodes, one });
});
