const fastify = require("fastify");
const app = fastify();
app.register(require("@fastify/rate-limit"), { max: 100 });
// ok: fastify-requests-not-slowed-down
app.listen({ port: 3000 });
