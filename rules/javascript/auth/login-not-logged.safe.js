const app = require("express")();
const pino = require("pino");
const logger = pino();
// ok: login-not-logged
app.post("/login", (req, res) => logger.warn({ ip: req.ip }, "failed"));
