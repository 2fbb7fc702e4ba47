const session = require("express-session");
const { csrfSync } = require("csrf-sync");
// ok: session-without-forgery-protection
app.use(session({ secret }));
app.use(csrfSync().csrfSynchronisedProtection);
