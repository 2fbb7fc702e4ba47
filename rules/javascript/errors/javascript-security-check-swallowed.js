function a(req) {
  // ruleid: javascript-security-check-swallowed
  try {
    req.user = jwt.verify(req.token, key);
  } catch (e) {}
}
function b(req) {
  // ruleid: javascript-security-check-swallowed
  try { authorize(req.user, "orders"); } catch {}
  next();
}
function c(req, res) {
  // ok: javascript-security-check-swallowed
  try {
    req.user = jwt.verify(req.token, key);
  } catch (e) {
    res.sendStatus(401);
  }
}
function d() {
  // ok: javascript-security-check-swallowed
  try { fs.unlinkSync(file); } catch {}
}
