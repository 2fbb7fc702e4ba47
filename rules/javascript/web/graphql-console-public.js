// ruleid: graphql-console-public
const a = new ApolloServer({ typeDefs, introspection: true });
// ruleid: graphql-console-public
app.use("/graphql", graphqlHTTP({ schema, graphiql: true }));
// ok: graphql-console-public
const b = new ApolloServer({ typeDefs, introspection: false });
// ok: graphql-console-public
app.use("/graphql", graphqlHTTP({ schema, graphiql: dev }));
