// ruleid: abandoned-package
const request = require("request");
// ruleid: abandoned-package
const uuid = require("node-uuid");
// ok: abandoned-package
const got = require("got");
// ok: abandoned-package
const mine = require("./request");
