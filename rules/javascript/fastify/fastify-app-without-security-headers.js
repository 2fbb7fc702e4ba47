const app = require("fastify")({ logger: true });
// ruleid: fastify-app-without-security-headers
app.listen({ port: 3000 });
