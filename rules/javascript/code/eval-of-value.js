const vm = require("vm");

// ruleid: eval-of-value
const a = eval("(" + text + ")");
// ruleid: eval-of-value
const b = new Function("x", body);
// ruleid: eval-of-value
const c = vm.runInNewContext(code, {});
// ok: eval-of-value
const d = eval("1 + 1");
// ok: eval-of-value
const e = new Function("return this")();
// ok: eval-of-value
const f = JSON.parse(text);
