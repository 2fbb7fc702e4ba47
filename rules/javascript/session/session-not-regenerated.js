function login(req, res) {
  // ruleid: session-not-regenerated
  req.session.userId = user.id;
  // ruleid: session-not-regenerated
  req.session.loggedIn = true;
  // ok: session-not-regenerated
  req.session.theme = "dark";
}
function better(req, res, next) {
  req.session.regenerate((err) => {
    // ok: session-not-regenerated
    req.session.userId = user.id;
  });
}
