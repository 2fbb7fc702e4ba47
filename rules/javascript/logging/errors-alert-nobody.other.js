// ok: errors-alert-nobody
const logger = require("./logger");
