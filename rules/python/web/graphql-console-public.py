from ariadne.asgi import GraphQL
from graphene_django.views import GraphQLView


def make(schema, settings):
    # ruleid: graphql-console-public
    a = GraphQLView.as_view(schema=schema, graphiql=True)
    # ruleid: graphql-console-public
    b = GraphQL(schema, debug=True)
    # ok: graphql-console-public
    c = GraphQLView.as_view(schema=schema, graphiql=settings.DEBUG)
    # ok: graphql-console-public
    d = GraphQL(schema)
