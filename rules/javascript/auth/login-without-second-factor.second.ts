import express from "express";
const router = express.Router();
// ruleid: login-without-second-factor
router.post("/api/sign-in", login);
export default router;
