const csurf = require("csurf");

// ruleid: csrf-protection-off
app.use(csurf({ ignoreMethods: ["GET", "POST"] }));
// ruleid: csrf-protection-off
const server = new ApolloServer({ typeDefs, csrfPrevention: false });
// ok: csrf-protection-off
app.use(csurf({ cookie: true }));
// ok: csrf-protection-off
const other = new ApolloServer({ typeDefs, csrfPrevention: true });
