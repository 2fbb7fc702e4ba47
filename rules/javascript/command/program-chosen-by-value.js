const { spawn, execFile } = require("child_process");

// ruleid: program-chosen-by-value
spawn(tool, ["--version"]);
// ruleid: program-chosen-by-value
execFile(config.binary, done);
// ok: program-chosen-by-value
spawn("git", ["status"]);
// ok: program-chosen-by-value
spawn(process.execPath, ["worker.js"]);
