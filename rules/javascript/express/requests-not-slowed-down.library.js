const express = require("express");
module.exports = () => {
  // ok: requests-not-slowed-down
  const router = express.Router();
  return router;
};
