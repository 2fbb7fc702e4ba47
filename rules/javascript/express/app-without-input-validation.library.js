const express = require("express");
module.exports = () => {
  // ok: app-without-input-validation
  const router = express.Router();
  return router;
};
