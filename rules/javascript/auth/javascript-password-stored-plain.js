const bcrypt = require("bcrypt");

app.post("/signup", async (req, res) => {
  // ruleid: javascript-password-stored-plain
  await users.insertOne({ name: req.body.name, password: req.body.password });
  // ok: javascript-password-stored-plain
  await users.insertOne({ name: req.body.name, password: await bcrypt.hash(req.body.password, 12) });
});

app.post("/register", async (req, res) => {
  const { name, password } = req.body;
  // ruleid: javascript-password-stored-plain
  await knex("users").insert({ name, password });
  const hashed = await bcrypt.hash(password, 12);
  // ok: javascript-password-stored-plain
  await knex("users").insert({ name, password: hashed });
});

function addUser(name, password, done) {
  const user = {
    name,
    // ruleid: javascript-password-stored-plain
    password,
  };
  nextId((err, id) => {
    user._id = id;
    users.insert(user, done);
  });
}

async function addHashed(name, password) {
  // ok: javascript-password-stored-plain
  const user = { name, password: await hashPassword(password) };
  await users.insertOne(user);
}

function remember(name, password) {
  // ok: javascript-password-stored-plain
  form.insert({ label: "password", password: mask(name) });
}
