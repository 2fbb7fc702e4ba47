const ldap = require('ldapjs');
const client = ldap.createClient({ url: process.env.LDAP_URL });

app.post('/login', (req, res) => {
  // ruleid: ldap-from-request
  client.search('ou=users,dc=example', { filter: `(uid=${req.body.user})`, scope: 'sub' }, done);
  const dn = 'uid=' + req.body.user + ',ou=users,dc=example';
  // ruleid: ldap-from-request
  client.bind(dn, req.body.password, done);
});

app.post('/safe', (req, res) => {
  const filter = new ldap.EqualityFilter({ attribute: 'uid', value: req.body.user });
  // ok: ldap-from-request
  client.search('ou=users,dc=example', { filter }, done);
  // ok: ldap-from-request
  client.bind('cn=reader,dc=example', process.env.LDAP_PASSWORD, done);
  // ok: ldap-from-request
  index.search(req.body.text, { limit: 10 }, done);
});
