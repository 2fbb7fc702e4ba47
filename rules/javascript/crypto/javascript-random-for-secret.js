// ruleid: javascript-random-for-secret
const token = Math.random().toString(36).slice(2);
// ruleid: javascript-random-for-secret
user.resetCode = Math.floor(Math.random() * 1e6);

function generatePassword(length) {
  let out = "";
  // ruleid: javascript-random-for-secret
  for (let i = 0; i < length; i++) out += letters[Math.floor(Math.random() * letters.length)];
  return out;
}

// ok: javascript-random-for-secret
const delay = Math.random() * 1000;
// ok: javascript-random-for-secret
const session = crypto.randomBytes(32).toString("hex");
// ok: javascript-random-for-secret
const color = colors[Math.floor(Math.random() * colors.length)];
