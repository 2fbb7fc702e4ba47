const { Schema } = require("mongoose");

// ruleid: javascript-sensitive-field-plain
const Patient = new Schema({ name: String, ssn: String });
// ok: javascript-sensitive-field-plain
const Visitor = new Schema({ name: String, ssnEncrypted: Buffer });
// ok: javascript-sensitive-field-plain
const labels = { ssn: String };

function updateUser(id, ssn, done) {
  const user = {};
  // ruleid: javascript-sensitive-field-plain
  if (ssn) user.ssn = ssn;
  users.updateOne({ _id: id }, { $set: user });
  done();
}

function updateSealed(id, ssn) {
  const user = {};
  // ok: javascript-sensitive-field-plain
  user.ssn = encrypt(ssn);
  users.updateOne({ _id: id }, { $set: user });
}
