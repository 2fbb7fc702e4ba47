import errorHandler from "errorhandler";

// ruleid: errorhandler-in-production
app.use(errorHandler({ log: false }));
