module.exports = function (text, scope) {
  // ruleid: code-of-parameter
  const value = eval('(' + text + ')');
  // ruleid: code-of-parameter
  const get = new Function('scope', 'return scope.' + text);
  // ok: code-of-parameter
  const parsed = JSON.parse(text);
  // ok: code-of-parameter
  const fixed = new Function('scope', 'return scope.x')(scope);
  return [value, get, parsed, fixed];
};

function internal(text) {
  // ok: code-of-parameter
  return eval(text);
}
