const express = require('express');
const { ObjectId } = require('mongodb');
const User = require('./models/user');

const app = express();

app.post('/login', async (req, res) => {
  // ruleid: nosql-from-request
  const user = await User.findOne({ name: req.body.name, password: req.body.password });
  res.json(user);
});

app.post('/reset', async (req, res) => {
  const { token } = req.body;
  // ruleid: nosql-from-request
  await db.collection('users').updateOne({ token }, { $set: { verified: true } });
  // ruleid: nosql-from-request
  const all = await User.find(req.query);
  res.json(all);
});

app.post('/safe', async (req, res) => {
  // ok: nosql-from-request
  const user = await User.findOne({ name: String(req.body.name) });
  // ok: nosql-from-request
  await User.findOne({ _id: new ObjectId(req.query.id) });
  // ok: nosql-from-request
  await User.findOne({ where: { name: req.body.name } });
  // ok: nosql-from-request
  const entry = [1, 2, 3].find(x => x === req.body.x);
  // ok: nosql-from-request
  await User.updateOne({ _id: req.params.id }, { $set: { seen: true } });
  res.json(user);
});
