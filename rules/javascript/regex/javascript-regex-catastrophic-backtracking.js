// ruleid: javascript-regex-catastrophic-backtracking
const a = /^(\w+\s?)*$/;
// ruleid: javascript-regex-catastrophic-backtracking
const b = new RegExp("(a+)+$");
// ok: javascript-regex-catastrophic-backtracking
const c = /^\w+(?:\s\w+)*$/;
// ok: javascript-regex-catastrophic-backtracking
const d = new RegExp("^[a-z]+$");
