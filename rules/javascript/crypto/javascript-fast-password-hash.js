import crypto from "node:crypto";
import argon2 from "argon2";

// ruleid: javascript-fast-password-hash
const a = crypto.createHash("sha256").update(password).digest("hex");
// ruleid: javascript-fast-password-hash
const b = crypto.createHash("md5").update(req.body.password + salt).digest("hex");
// ok: javascript-fast-password-hash
const c = crypto.createHash("sha256").update(passwordResetToken).digest("hex");
// ok: javascript-fast-password-hash
const d = await argon2.hash(password);
// ok: javascript-fast-password-hash
form.update(password);
