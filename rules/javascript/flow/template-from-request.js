const ejs = require('ejs');
const pug = require('pug');
const Handlebars = require('handlebars');
const _ = require('lodash');

app.get('/hello', (req, res) => {
  // ruleid: template-from-request
  res.send(ejs.render(`<h1>Hello ${req.query.name}</h1>`));
  const text = 'h1 Hello ' + req.query.name;
  // ruleid: template-from-request
  res.send(pug.compile(text)());
});

app.post('/mail', (req, res) => {
  // ruleid: template-from-request
  const template = Handlebars.compile(req.body.template);
  // ruleid: template-from-request
  const other = _.template(req.body.template);
  res.send(template({}) + other({}));
});

app.get('/safe', (req, res) => {
  // ok: template-from-request
  res.send(ejs.render('<h1>Hello <%= name %></h1>', { name: req.query.name }));
  // ok: template-from-request
  const template = Handlebars.compile('{{name}}');
  // ok: template-from-request
  res.send(template({ name: req.query.name }));
  // ok: template-from-request
  res.render('hello', { name: req.query.name });
});
