import session from "express-session";

// ruleid: javascript-session-cookie-not-secure
app.use(session({ secret, cookie: { maxAge: 3600000 } }));
// ruleid: javascript-session-cookie-not-secure
app.use(session({ secret, cookie: { secure: true } }));
// ruleid: javascript-session-cookie-not-secure
app.use(session({ secret, resave: false }));
// ok: javascript-session-cookie-not-secure
app.use(session({ secret, cookie: { secure: true } }));
// ok: javascript-session-cookie-not-secure
app.use(session({ secret, cookie: { secure: "auto" } }));
// ok: javascript-session-cookie-not-secure
app.use(session({ secret, cookie: settings }));
