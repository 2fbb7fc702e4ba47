function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === 'object') {
      merge(target[key], source[key]);
    } else {
      // ruleid: prototype-pollution-of-parameter
      target[key] = source[key];
    }
  }
  return target;
}

function set(object, path, value) {
  const parts = path.split('.');
  let current = object;
  while (parts.length > 1) {
    const part = parts.shift();
    // ruleid: prototype-pollution-of-parameter
    if (!current[part]) current[part] = {};
    current = current[part];
  }
  // ruleid: prototype-pollution-of-parameter
  current[parts[0]] = value;
}

function safe(target, source) {
  for (const key in source) {
    if (key === '__proto__' || key === 'constructor') continue;
    if (typeof source[key] === 'object') safe(target[key], source[key]);
    // ok: prototype-pollution-of-parameter
    target[key] = source[key];
  }
}

function flat(source) {
  const copy = {};
  // ok: prototype-pollution-of-parameter
  for (const key in source) copy[key] = source[key];
  return copy;
}

module.exports = { merge, set };
