// ruleid: javascript-graphql-console-public
const a = new ApolloServer({ typeDefs, introspection: false });
// ruleid: javascript-graphql-console-public
app.use("/graphql", graphqlHTTP({ schema, graphiql: false }));
// ok: javascript-graphql-console-public
const b = new ApolloServer({ typeDefs, introspection: false });
// ok: javascript-graphql-console-public
app.use("/graphql", graphqlHTTP({ schema, graphiql: dev }));
