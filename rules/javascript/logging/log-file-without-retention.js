const winston = require("winston");

// ruleid: log-file-without-retention
const a = new winston.transports.File({ filename: "app.log" });
// ruleid: log-file-without-retention
const b = new winston.transports.File({ filename: "error.log", level: "error" });
// ok: log-file-without-retention
const c = new winston.transports.File({ filename: "app.log", maxsize: 10000000, maxFiles: 5 });
// ok: log-file-without-retention
const d = new winston.transports.Console();
