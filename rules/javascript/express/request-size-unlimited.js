const express = require("express");
const bodyParser = require("body-parser");

// ruleid: request-size-unlimited
app.use(express.json({ limit: "500mb" }));
// ruleid: request-size-unlimited
app.use(bodyParser.urlencoded({ extended: true, limit: Infinity }));
// ok: request-size-unlimited
app.use(express.json({ limit: "1mb" }));
// ok: request-size-unlimited
app.use(express.json());
