// ruleid: javascript-api-without-version
app.use("/api/orders", orders);
app.use("/api/users", users);
