import express from "express";
const router = express.Router();
// ruleid: login-not-logged
router.post("/api/sign-in", login);
export default router;
