const router = require("express").Router();
// ok: login-without-brute-force-protection
router.post("/orders", create);
// ok: login-without-brute-force-protection
router.get("/login", form);
