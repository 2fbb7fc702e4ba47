const session = require("express-session");

// ruleid: session-default-settings
app.use(session({ secret, name: "id", saveUninitialized: true }));
// ruleid: session-default-settings
app.use(session({ secret }));
// ok: session-default-settings
app.use(session({ secret, name: "id", saveUninitialized: false }));
// ok: session-default-settings
app.use(session({ ...settings }));
