const express = require("express");
module.exports = () => {
  // ok: app-without-security-headers
  const router = express.Router();
  return router;
};
