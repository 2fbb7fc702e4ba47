const serveIndex = require("serve-index");

// ruleid: directory-listing
app.use("/files", serveIndex("files", { icons: true }));
// ruleid: directory-listing
fastify.register(fastifyStatic, { root, list: true });
// ok: directory-listing
app.use("/files", express.static("files"));
// ok: directory-listing
fastify.register(fastifyStatic, { root, list: false });
