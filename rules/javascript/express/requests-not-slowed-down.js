const express = require("express");
const app = express();
app.get("/", home);
// ruleid: requests-not-slowed-down
app.listen(3000);
