import type { ApolloServerPlugin, BaseContext } from '@apollo/server'

/**
 * Refusals with status 400 become 200 for a client that accepts application/json alone: so says GraphQL over HTTP, since such
 * a client cannot tell an answer of GraphQL from one of something in between. application/graphql-response+json gets the 400.
 */
export function answerAsJson<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request }) {
      const accept = request.http?.headers.get('accept') ?? ''
      if (request.http?.method !== 'POST' || !/application\/json/.test(accept) || /graphql-response/.test(accept))
        return
      return {
        async willSendResponse({ response, errors = [] }) {
          // What a gateway could not fetch may be an error without extensions.
          const isOfGraphQL = errors.every(({ extensions }) => graphqlErrors.has(String(extensions?.code)))
          if (response.http.status === 400 && isOfGraphQL) response.http.status = 200
        },
      }
    },
  }
}

const graphqlErrors = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
])
