const vm = require('vm');

app.post('/contributions', (req, res) => {
  // ruleid: code-from-request
  const preTax = eval(req.body.preTax);
  // ruleid: code-from-request
  const roth = new Function('x', 'return ' + req.query.formula)(1);
  // ruleid: code-from-request
  vm.runInNewContext(req.body.script, { preTax });
  const script = `result = ${req.params.code}`;
  // ruleid: code-from-request
  const compiled = new vm.Script(script);
  res.json({ preTax, roth });
});

app.post('/safe', (req, res) => {
  // ok: code-from-request
  const preTax = Number(req.body.preTax);
  // ok: code-from-request
  const value = eval('1 + ' + parseInt(req.query.a, 10));
  // ok: code-from-request
  const data = JSON.parse(req.body.data);
  // ok: code-from-request
  vm.runInNewContext('x * 2', { x: req.body.x });
  // ok: code-from-request
  const fn = new Function('x', 'return x * 2');
  res.json(fn(req.query.x));
});
