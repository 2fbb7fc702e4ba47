const fastify = require("fastify");
const app = fastify();
app.register(require("@fastify/helmet"));
// ok: fastify-app-without-security-headers
app.listen({ port: 3000 });
