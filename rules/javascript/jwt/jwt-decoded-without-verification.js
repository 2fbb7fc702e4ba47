const jwt = require("jsonwebtoken");

function owner(req) {
  // ruleid: jwt-decoded-without-verification
  return jwt.decode(req.headers.token);
}
function role(token) {
  // ruleid: jwt-decoded-without-verification
  const data = jwt.decode(token, { complete: true });
  return data.payload.role;
}
function good(token) {
  // ok: jwt-decoded-without-verification
  return jwt.verify(token, key, { algorithms: ["HS256"] });
}
function text(buffer) {
  // ok: jwt-decoded-without-verification
  return decoder.decode(buffer);
}
