function register(req, res) {
  // ruleid: role-from-request
  User.create({ name: req.body.name, role: req.body.role });
  // ruleid: role-from-request
  user.isAdmin = req.body.isAdmin;
  // ruleid: role-from-request
  if (req.query.admin === "true") { showAll(); }
  // ok: role-from-request
  User.create({ name: req.body.name, role: "customer" });
  // ok: role-from-request
  user.name = req.body.name;
}
function promote(req, res) {
  if (req.user.role === "admin") {
    // ok: role-from-request
    user.role = req.body.role;
  }
}
