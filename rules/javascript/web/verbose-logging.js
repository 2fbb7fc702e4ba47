const winston = require("winston");
const pino = require("pino");

// ruleid: verbose-logging
const a = winston.createLogger({ level: "silly", transports });
// ruleid: verbose-logging
const b = pino({ level: "trace" });
// ok: verbose-logging
const c = winston.createLogger({ level: process.env.LOG_LEVEL ?? "info" });
// ok: verbose-logging
const d = pino({ level: "info" });
