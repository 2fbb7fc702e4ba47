function routes(app, sessions, users) {
  const isLoggedIn = sessions.isLoggedInMiddleware;
  // ruleid: guard-never-used
  const isAdmin = sessions.isAdminMiddleware;

  app.get("/users", isLoggedIn, users.list);
  app.post("/users", isLoggedIn, users.update);
  /* app.post("/users", isLoggedIn, isAdmin, users.update); */
}

function moreRoutes(router) {
  // ruleid: guard-never-used
  const requireRole = (req, res, next) => (req.user.role === "editor" ? next() : res.sendStatus(403));
  router.post("/articles", articles.save);
}

function guarded(app, sessions, users) {
  // ok: guard-never-used
  const isStaff = sessions.isStaffMiddleware;
  app.post("/users", isStaff, users.update);
}

function exported(app, sessions) {
  // ok: guard-never-used
  const requireOwner = sessions.requireOwnerMiddleware;
  app.get("/", home);
  return { requireOwner };
}

function plainValue(app, user) {
  // ok: guard-never-used
  const isModerator = user.role === "moderator";
  app.get("/", home);
}
