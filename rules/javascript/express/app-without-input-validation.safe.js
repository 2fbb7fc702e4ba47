const express = require("express");
const { z } = require("zod");
const app = express();
// ok: app-without-input-validation
app.listen(3000);
