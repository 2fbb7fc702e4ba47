const session = require("express-session");

// ruleid: session-without-expiry
app.use(session({ secret, cookie: { secure: true } }));
// ruleid: session-without-expiry
app.use(session({ secret, resave: false }));
// ok: session-without-expiry
app.use(session({ secret, cookie: { secure: true, maxAge: 3600000 } }));
// ok: session-without-expiry
app.use(cache({ secret, resave: false }));
