const winston = require("winston");
// ruleid: errors-alert-nobody
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
