const session = require("express-session");
// ruleid: session-without-forgery-protection
app.use(session({ secret }));
