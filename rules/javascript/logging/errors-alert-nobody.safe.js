const pino = require("pino");
const Sentry = require("@sentry/node");
// ok: errors-alert-nobody
const logger = pino();
