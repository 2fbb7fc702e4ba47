const child_process = require("child_process");

// ruleid: shell-command-from-variable
child_process.exec(command, done);
// ruleid: shell-command-from-variable
child_process.execSync(config.build);
// ok: shell-command-from-variable
child_process.exec("git status", done);
// ok: shell-command-from-variable
child_process.execFile("git", args, done);
