const { exec, execFile, spawn } = require("child_process");

// ruleid: shell-command-built-from-values
exec(`git clone ${url}`, done);
// ruleid: shell-command-built-from-values
exec("ping -c 1 " + host, done);
// ruleid: shell-command-built-from-values
spawn(`convert ${file} out.png`, { shell: true });
// ok: shell-command-built-from-values
execFile("git", ["clone", "--", url], done);
// ok: shell-command-built-from-values
exec(`node ${__dirname}/build.js`, done);
// ok: shell-command-built-from-values
regex.exec(`text ${url}`);
// ok: shell-command-built-from-values
exec("git status", done);
