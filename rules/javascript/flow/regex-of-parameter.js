module.exports = function (text, word, options) {
  // ruleid: regex-of-parameter
  const a = new RegExp(word).test(text);
  // ruleid: regex-of-parameter
  const b = new RegExp('^' + options.prefix, 'g').test(text);
  // ok: regex-of-parameter
  const c = new RegExp(escapeRegExp(word)).test(text);
  // ok: regex-of-parameter
  const d = new RegExp('^[a-z]+$').test(text);
  return a || b || c || d;
};
