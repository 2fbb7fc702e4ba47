const session = require("express-session");
// const csrf = require("csurf");
// ruleid: session-without-forgery-protection
app.use(session({ secret }));
/*
  app.use(csrf());
*/
app.get("/", home);
