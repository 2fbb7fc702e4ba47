module.exports = async (app) => {
  // ok: fastify-requests-not-slowed-down
  app.get("/", home);
};
