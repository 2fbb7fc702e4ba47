const { spawn, execFile } = require('child_process');
const TOOLS = { node: '/usr/bin/node', git: '/usr/bin/git' };

app.post('/version', (req, res) => {
  // ruleid: program-from-request
  spawn(req.body.tool, ['--version']);
  const program = '/opt/tools/' + req.params.tool;
  // ruleid: program-from-request
  execFile(program, ['--version'], () => res.end());
});

app.post('/safe', (req, res) => {
  // ok: program-from-request
  spawn('git', ['log', '--', req.body.path]);
  if (!Object.hasOwn(TOOLS, req.body.tool)) return res.sendStatus(400);
  // ok: program-from-request
  spawn(TOOLS[req.body.tool], ['--version']);
});
