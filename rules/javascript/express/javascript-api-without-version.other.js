// ok: javascript-api-without-version
client.get("/api/orders");
