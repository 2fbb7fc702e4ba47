// ruleid: csurf-abandoned
const csrf = require("csurf");
// ok: csurf-abandoned
const good = require("csrf-csrf");
// ok: csurf-abandoned
const text = "csurf";
