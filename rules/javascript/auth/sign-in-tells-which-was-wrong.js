async function login(req, res) {
  const user = await users.findOne({ name: req.body.name });
  if (!user) {
    return res.status(401).json({ error: "User not found" });
  }
  if (!(await user.matches(req.body.password))) {
    // ruleid: sign-in-tells-which-was-wrong
    return res.status(401).json({ error: "Incorrect password" });
  }
  return res.json(user);
}

const signIn = (req, res) => {
  users.check(req.body, (err, user) => {
    const noName = "Invalid username";
    // ruleid: sign-in-tells-which-was-wrong
    const noPassword = "Invalid password";
    res.render("login", { error: err.noSuchUser ? noName : noPassword });
  });
};

async function oneAnswer(req, res) {
  const user = await users.findOne({ name: req.body.name });
  // ok: sign-in-tells-which-was-wrong
  if (!user || !(await user.matches(req.body.password))) return res.status(401).send("Invalid username or password");
  return res.json(user);
}

async function changePassword(req, res) {
  // ok: sign-in-tells-which-was-wrong
  if (!(await req.user.matches(req.body.old))) return res.status(403).send("Wrong password");
  return res.sendStatus(204);
}
