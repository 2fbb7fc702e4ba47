const router = require("express").Router();
// ok: login-not-logged
router.post("/orders", create);
// ok: login-not-logged
router.get("/login", form);
