const { exec, execFile } = require('child_process');

module.exports.clone = function (url, folder, done) {
  // ruleid: shell-command-of-parameter
  exec('git clone ' + url + ' ' + folder, done);
};

class Git {
  tag(options, done) {
    const command = `git tag ${options.name}`;
    // ruleid: shell-command-of-parameter
    exec(command, done);
  }
}

function log(ref, done) {
  // ruleid: shell-command-of-parameter
  exec(['git', 'log', ref].join(' '), done);
  // ok: shell-command-of-parameter
  execFile('git', ['log', ref], done);
  // ok: shell-command-of-parameter
  exec('git log', { cwd: ref }, done);
}

function internal(ref) {
  // ok: shell-command-of-parameter
  exec('git log ' + ref);
}

Git.prototype.show = function (ref, done) {
  // ruleid: shell-command-of-parameter
  exec('git show ' + ref, done);
  // ok: shell-command-of-parameter
  exec('git show -n ' + parseInt(ref, 10), done);
};

const tools = {};
tools.blame = function (file, done) {
  // ruleid: shell-command-of-parameter
  exec('git blame ' + file, done);
};

module.exports = { log, Git, tools };
