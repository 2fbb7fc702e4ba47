const session = require("express-session");
const cookieSession = require("cookie-session");

// ruleid: session-cookie-not-httponly
app.use(session({ secret, cookie: { httpOnly: false } }));
// ruleid: session-cookie-not-httponly
app.use(cookieSession({ name: "s", httpOnly: false }));
// ok: session-cookie-not-httponly
app.use(session({ secret, cookie: { httpOnly: true } }));
// ok: session-cookie-not-httponly
app.use(cookieSession({ name: "s" }));
