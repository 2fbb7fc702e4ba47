import session from "express-session";

// ruleid: session-cookie-not-secure
app.use(session({ secret, cookie: { maxAge: 3600000 } }));
// ruleid: session-cookie-not-secure
app.use(session({ secret, cookie: { secure: false } }));
// ruleid: session-cookie-not-secure
app.use(session({ secret, resave: false }));
// ok: session-cookie-not-secure
app.use(session({ secret, cookie: { secure: true } }));
// ok: session-cookie-not-secure
app.use(session({ secret, cookie: { secure: "auto" } }));
// ok: session-cookie-not-secure
app.use(session({ secret, cookie: settings }));
