import fastify from "fastify";
const server = fastify();
// ruleid: fastify-requests-not-slowed-down
server.listen({ port: 3000 });
