// ruleid: socket-open-to-all
app.listen(3000, "0.0.0.0");
// ruleid: socket-open-to-all
fastify.listen({ port: 3000, host: "0.0.0.0" });
// ok: socket-open-to-all
app.listen(3000, "127.0.0.1");
// ok: socket-open-to-all
app.listen(port);
