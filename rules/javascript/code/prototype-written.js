function set(root, path, last, value) {
  let node = root;
  // ruleid: prototype-written
  for (const key of path) {
    node = node[key];
  }
  node[last] = value;
}
function setDeep(object, keys, value) {
  let i;
  // ruleid: prototype-written
  for (i = 0; i < keys.length - 1; i++) {
    object = object[keys[i]];
  }
  object[keys[i]] = value;
}
function get(root, path) {
  let node = root;
  // ok: prototype-written
  for (const key of path) {
    node = node[key];
  }
  return node;
}
function guarded(root, path, last, value) {
  let node = root;
  // ok: prototype-written
  for (const key of path) {
    if (key === "__proto__") throw new Error("bad key");
    node = node[key];
  }
  node[last] = value;
}
