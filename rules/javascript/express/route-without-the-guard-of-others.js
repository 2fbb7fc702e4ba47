const express = require("express");
const router = express.Router();

router.get("/orders", requireLogin, list);
// ok: route-without-the-guard-of-others
router.post("/login", login);
// ruleid: route-without-the-guard-of-others
router.post("/orders", (req, res) => res.json(create(req.user)));
// ruleid: route-without-the-guard-of-others
router.delete("/orders/:id", remove);
// ok: route-without-the-guard-of-others
router.put("/orders/:id", requireLogin, update);
