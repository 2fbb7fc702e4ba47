const session = require("express-session");
const cookieSession = require("cookie-session");
const cookieParser = require("cookie-parser");

// ruleid: session-secret-in-code
app.use(session({ secret: "keyboard cat", resave: false }));
// ruleid: session-secret-in-code
app.use(cookieSession({ name: "s", keys: ["one", "two"] }));
// ruleid: session-secret-in-code
app.use(cookieParser("not a secret"));
// ok: session-secret-in-code
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));
// ok: session-secret-in-code
app.use(cookieSession({ name: "s", keys: [process.env.KEY] }));
// ok: session-secret-in-code
app.use(cookieParser());
