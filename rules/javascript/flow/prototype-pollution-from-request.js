const _ = require('lodash');

app.post('/settings', (req, res) => {
  // ruleid: prototype-pollution-from-request
  settings[req.body.group][req.body.name] = req.body.value;
  // ruleid: prototype-pollution-from-request
  _.merge(settings, req.body);
  const { path, value } = req.body;
  // ruleid: prototype-pollution-from-request
  _.set(settings, path, value);
  res.end();
});

app.post('/safe', (req, res) => {
  // ok: prototype-pollution-from-request
  settings.theme = req.body.theme;
  // ok: prototype-pollution-from-request
  _.set(settings, 'theme.color', req.body.color);
  // ok: prototype-pollution-from-request
  _.merge(settings, { page: Number(req.body.page) });
  const { group } = req.body;
  if (!['theme', 'mail'].includes(group)) return res.sendStatus(400);
  // ok: prototype-pollution-from-request
  settings[group].name = req.body.name;
  const key = req.body.key;
  if (key === '__proto__' || key === 'constructor') return res.sendStatus(400);
  // ok: prototype-pollution-from-request
  settings[key].name = 'x';
});
