const express = require("express");
const app = express();
// ruleid: login-without-brute-force-protection
app.post("/login", (req, res) => res.json(signIn(req.body)));
app.listen(3000);
