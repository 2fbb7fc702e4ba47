app.use((err, req, res, next) => {
  // ruleid: stack-trace-sent
  res.status(500).send(err.stack);
  // ruleid: stack-trace-sent
  res.status(500).json({ message: "failed", stack: err.stack });
  // ok: stack-trace-sent
  logger.error(err.stack);
  // ok: stack-trace-sent
  res.status(500).json({ error: "internal error" });
  // ok: stack-trace-sent
  res.send(call.stack);
});
