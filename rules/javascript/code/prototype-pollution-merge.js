// ruleid: prototype-pollution-merge
function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === "object") merge(target[key], source[key]);
    else target[key] = source[key];
  }
  return target;
}
// ruleid: prototype-pollution-merge
function extend(a, b) {
  for (var k in b) {
    if (a[k] && typeof b[k] === "object") { extend(a[k], b[k]); }
    else a[k] = b[k];
  }
}
// ok: prototype-pollution-merge
function guarded(target, source) {
  for (const key in source) {
    if (key === "__proto__" || key === "constructor") continue;
    if (typeof source[key] === "object") guarded(target[key], source[key]);
    else target[key] = source[key];
  }
}
// ok: prototype-pollution-merge
function flat(target, source) {
  for (const key in source) target[key] = source[key];
}
