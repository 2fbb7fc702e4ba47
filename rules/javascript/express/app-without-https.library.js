const express = require("express");
module.exports = () => {
  // ok: app-without-https
  const router = express.Router();
  return router;
};
