import { z } from "zod";
import { body } from "express-validator";

// ruleid: short-password-accepted
const User = z.object({ password: z.string().min(4) });
// ruleid: short-password-accepted
const rules = [body("password").isLength({ min: 5 })];
// ruleid: short-password-accepted
if (password.length < 6) fail("too short");
// ok: short-password-accepted
const rules2 = [body("password").isLength({ min: 12 })];
// ok: short-password-accepted
if (password.length < 1) fail("empty");
// ok: short-password-accepted
if (username.length < 3) fail("too short");
