function register(req, res) {
  // ruleid: javascript-role-from-request
  User.create({ name: req.body.name, role: req.body.role });
  // ruleid: javascript-role-from-request
  user.isAdmin = req.body.isAdmin;
  // ruleid: javascript-role-from-request
  if (req.query.admin === "true") { showAll(); }
  // ok: javascript-role-from-request
  User.create({ name: req.body.name, role: "customer" });
  // ok: javascript-role-from-request
  user.name = req.body.name;
}
function promote(req, res) {
  if (req.user.role === "admin") {
    // ok: javascript-role-from-request
    user.role = req.body.role;
  }
}
