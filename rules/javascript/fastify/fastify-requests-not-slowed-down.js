const app = require("fastify")({ logger: true });
// ruleid: fastify-requests-not-slowed-down
app.listen({ port: 3000 });
