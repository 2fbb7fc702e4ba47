// ruleid: module-loaded-by-value
const a = require("./handlers/" + name);
// ruleid: module-loaded-by-value
const b = require(file);
// ok: module-loaded-by-value
const c = require("./handlers/csv");
// ok: module-loaded-by-value
const d = require(`./handlers/csv`);
