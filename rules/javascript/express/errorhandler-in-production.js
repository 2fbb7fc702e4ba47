const errorhandler = require("errorhandler");

// ruleid: errorhandler-in-production
app.use(errorhandler());
if (process.env.NODE_ENV === "development") {
  // ok: errorhandler-in-production
  app.use(errorhandler());
}
// ok: errorhandler-in-production
app.use(notFound());
