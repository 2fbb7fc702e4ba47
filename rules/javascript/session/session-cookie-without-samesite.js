const session = require("express-session");

// ruleid: session-cookie-without-samesite
app.use(session({ secret, cookie: { secure: true } }));
// ruleid: session-cookie-without-samesite
app.use(session({ secret, cookie: { secure: true, sameSite: "none" } }));
// ok: session-cookie-without-samesite
app.use(session({ secret, cookie: { secure: true, sameSite: "lax" } }));
// ok: session-cookie-without-samesite
app.use(other({ secret, cookie: { secure: true } }));
