function register(req, res) {
  // ruleid: javascript-javascript-javascript-role-from-request
  User.create({ name: req.body.name, role: req.body.role });
  // ruleid: javascript-javascript-javascript-role-from-request
  user.isAdmin = req.body.isAdmin;
  // ruleid: javascript-javascript-javascript-role-from-request
  if (req.query.admin === "true") { showAll(); }
  // ok: javascript-javascript-javascript-role-from-request
  User.create({ name: req.body.name, role: "customer" });
  // ok: javascript-javascript-javascript-role-from-request
  user.name = req.body.name;
}
function promote(req, res) {
  if (req.user.role === "admin") {
    // ok: javascript-javascript-javascript-role-from-request
    user.role = req.body.role;
  }
}
