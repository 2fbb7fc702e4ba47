const express = require("express");
const app = express();
app.set("trust proxy", 1);
// ok: app-without-https
app.listen(3000);
