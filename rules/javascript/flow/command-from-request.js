const { exec, execFile, spawn } = require('child_process');
const cp = require('child_process');
const util = require('util');
const quote = require('shell-quote').quote;

const run = util.promisify(exec);

app.get('/ping', (req, res) => {
  // ruleid: command-from-request
  exec(`ping -c 1 ${req.query.host}`, (error, out) => res.send('done'));
  // ruleid: command-from-request
  cp.execSync('nslookup ' + req.query.host);
  // ruleid: command-from-request
  spawn('ls', [req.query.folder], { shell: true });
  // ruleid: command-from-request
  spawn('sh', ['-c', 'ls ' + req.query.folder]);
});

app.post('/convert', async (req, res) => {
  const { name } = req.body;
  const command = ['convert', name, 'out.png'].join(' ');
  // ruleid: command-from-request
  await run(command);
  res.end();
});

app.get('/safe', (req, res) => {
  // ok: command-from-request
  execFile('ping', ['-c', '1', req.query.host], () => res.end());
  // ok: command-from-request
  spawn('ls', ['--', req.query.folder]);
  // ok: command-from-request
  exec('uptime', () => res.send(req.query.callback));
  // ok: command-from-request
  exec(`kill ${Number(req.query.pid)}`);
  // ok: command-from-request
  exec(quote(['ls', req.query.folder]));
  // ok: command-from-request
  const found = /a(b+)/.exec(req.query.text);
});
