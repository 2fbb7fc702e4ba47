const express = require("express");
const app = express();
app.get("/", home);
// ruleid: app-without-input-validation
app.listen(3000);
