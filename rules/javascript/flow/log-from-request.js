app.post('/login', (req, res) => {
  const { userName } = req.body;
  // ruleid: log-from-request
  console.log('Login failed for ' + userName);
  // ruleid: log-from-request
  logger.warn(`Login failed for ${req.body.userName} from ${req.ip}`);
  // ruleid: log-from-request
  console.error('Error: attempt to login with invalid user: ', userName);
});

app.post('/safe', (req, res) => {
  // ok: log-from-request
  logger.warn({ userName: req.body.userName }, 'login failed');
  // ok: log-from-request
  console.log('Login failed for ' + JSON.stringify(req.body.userName));
  // ok: log-from-request
  console.log('Page ' + parseInt(req.query.page, 10));
  // ok: log-from-request
  math.log(req.query.x);
});
