// ruleid: javascript-abandoned-package
const request = require("request");
// ruleid: javascript-abandoned-package
const uuid = require("node-uuid");
// ok: javascript-abandoned-package
const got = require("got");
// ok: javascript-abandoned-package
const mine = require("./request");
