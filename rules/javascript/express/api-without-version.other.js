// ok: api-without-version
client.get("/api/orders");
