// ruleid: javascript-debug-endpoint
app.get("/debug", dump);
// ruleid: javascript-debug-endpoint
router.all("/api/env", (req, res) => res.json(process.env));
// ok: javascript-debug-endpoint
app.get("/debug", requireAdmin, dump);
// ok: javascript-debug-endpoint
app.get("/orders", list);
