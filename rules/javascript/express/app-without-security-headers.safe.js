const express = require("express");
const helmet = require("helmet");
const app = express();
app.use(helmet());
// ok: app-without-security-headers
app.listen(3000);
