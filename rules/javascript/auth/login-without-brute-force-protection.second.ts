import express from "express";
const router = express.Router();
// ruleid: login-without-brute-force-protection
router.post("/api/sign-in", login);
export default router;
