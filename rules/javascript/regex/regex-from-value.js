// ruleid: regex-from-value
const a = new RegExp(search, "i");
// ruleid: regex-from-value
const b = new RegExp("^" + name + "$");
// ok: regex-from-value
const c = new RegExp("^abc$");
// ok: regex-from-value
const d = new RegExp(escapeRegExp(search), "i");
