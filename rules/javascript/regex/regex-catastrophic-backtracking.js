// ruleid: regex-catastrophic-backtracking
const a = /^(\w+\s?)*$/;
// ruleid: regex-catastrophic-backtracking
const b = new RegExp("(a+)+$");
// ok: regex-catastrophic-backtracking
const c = /^\w+(?:\s\w+)*$/;
// ok: regex-catastrophic-backtracking
const d = new RegExp("^[a-z]+$");
