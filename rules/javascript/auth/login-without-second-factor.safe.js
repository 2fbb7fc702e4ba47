const app = require("express")();
const { authenticator } = require("otplib");
// ok: login-without-second-factor
app.post("/login", (req, res) => authenticator.check(req.body.code, secret));
