// ok: javascript-api-without-version
app.use("/api/v1/orders", orders);
