function handler(err, req, res, next) {
  // ruleid: error-sent
  res.status(500).json({ error: err.message });
  // ruleid: error-sent
  res.status(500).send(err);
  // ok: error-sent
  res.status(404).json({ error: "not found" });
  // ok: error-sent
  next(err);
}
