const session = require("express-session");

// ruleid: session-in-memory
app.use(session({ secret }));
// ruleid: session-in-memory
app.use(session({ secret, store: new session.MemoryStore() }));
// ok: session-in-memory
app.use(session({ secret, store: new RedisStore({ client }) }));
// ok: session-in-memory
app.use(session({ secret, store }));
