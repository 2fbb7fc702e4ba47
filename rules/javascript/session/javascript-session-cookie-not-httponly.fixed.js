const session = require("express-session");
const cookieSession = require("cookie-session");

// ruleid: javascript-session-cookie-not-httponly
app.use(session({ secret, cookie: { httpOnly: true } }));
// ruleid: javascript-session-cookie-not-httponly
app.use(cookieSession({ name: "s", httpOnly: true }));
// ok: javascript-session-cookie-not-httponly
app.use(session({ secret, cookie: { httpOnly: true } }));
// ok: javascript-session-cookie-not-httponly
app.use(cookieSession({ name: "s" }));
