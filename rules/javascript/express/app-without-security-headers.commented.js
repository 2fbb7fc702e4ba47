const express = require("express");
// const helmet = require("helmet");
const app = express();
app.get("/", home);
// ruleid: app-without-security-headers
app.listen(3000);
