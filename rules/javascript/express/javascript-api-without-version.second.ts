// ruleid: javascript-api-without-version
router.get("/api/orders/:id", find);
