const express = require("express");
const app = express();
app.get("/", home);
// ruleid: app-without-https
app.listen(3000);
