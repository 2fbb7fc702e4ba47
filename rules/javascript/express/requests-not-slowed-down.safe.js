const express = require("express");
const { rateLimit } = require("express-rate-limit");
const app = express();
app.use(rateLimit({ windowMs: 60000, limit: 100 }));
// ok: requests-not-slowed-down
app.listen(3000);
