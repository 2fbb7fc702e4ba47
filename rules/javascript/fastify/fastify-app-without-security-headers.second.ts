import fastify from "fastify";
const server = fastify();
// ruleid: fastify-app-without-security-headers
server.listen({ port: 3000 });
