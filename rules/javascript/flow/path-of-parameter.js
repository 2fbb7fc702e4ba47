const fs = require('fs');
const path = require('path');

module.exports.load = function (name) {
  // ruleid: path-of-parameter
  return fs.readFileSync(path.join(__dirname, 'data', name));
};

module.exports.save = function (options) {
  const file = options.root + '/' + options.name;
  // ruleid: path-of-parameter
  fs.writeFileSync(file, options.text);
  // ok: path-of-parameter
  fs.writeFileSync(path.join(__dirname, path.basename(options.name)), options.text);
  // ok: path-of-parameter
  fs.writeFileSync('last.txt', options.text);
};
