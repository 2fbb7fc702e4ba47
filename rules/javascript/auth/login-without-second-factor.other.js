const router = require("express").Router();
// ok: login-without-second-factor
router.post("/orders", create);
// ok: login-without-second-factor
router.get("/login", form);
