// ruleid: debug-endpoint
app.get("/debug", dump);
// ruleid: debug-endpoint
router.all("/api/env", (req, res) => res.json(process.env));
// ok: debug-endpoint
app.get("/debug", requireAdmin, dump);
// ok: debug-endpoint
app.get("/orders", list);
