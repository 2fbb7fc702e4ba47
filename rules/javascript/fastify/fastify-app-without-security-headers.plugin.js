module.exports = async (app) => {
  // ok: fastify-app-without-security-headers
  app.get("/", home);
};
