import session from "express-session";
// ruleid: session-without-forgery-protection
app.use(session({ secret, resave: false }));
