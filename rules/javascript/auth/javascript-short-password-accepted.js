import { z } from "zod";
import { body } from "express-validator";

// ruleid: javascript-short-password-accepted
const User = z.object({ password: z.string().min(4) });
// ruleid: javascript-short-password-accepted
const rules = [body("password").isLength({ min: 5 })];
// ruleid: javascript-short-password-accepted
if (password.length < 6) fail("too short");
// ok: javascript-short-password-accepted
const rules2 = [body("password").isLength({ min: 12 })];
// ok: javascript-short-password-accepted
if (password.length < 1) fail("empty");
// ok: javascript-short-password-accepted
if (username.length < 3) fail("too short");
// ruleid: javascript-short-password-accepted
const PASSWORD_RE = /^.{1,20}$/;
// ruleid: javascript-short-password-accepted
const formats = { passwordPattern: /^\S{4,}$/ };
// ok: javascript-short-password-accepted
const PASS_RE = /^.{12,128}$/;
// ok: javascript-short-password-accepted
const NAME_RE = /^.{1,20}$/;
