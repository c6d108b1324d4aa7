import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server'
import { reportFault } from '@tensile/telemetry'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'

/** The request's part of a GraphQL context that masking needs. */
interface LoggedContext extends BaseContext {
  requestId: string
  log: { error(details: object, message: string): void }
}

export const maskedMessage = 'Internal error'

/**
 * Lets through only errors whose code a client is meant to see, with nothing but their code and own facts beside them.
 * Everything else is logged in full with the request id, and answered as "Internal error" with that id.
 */
export function maskErrors<Context extends LoggedContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors.filter((each) => !isExpectedError(each))) logError(error, contextValue)
        },
        async willSendResponse(requestContext) {
          maskResponse(requestContext)
        },
      }
    },
  }
}

export function isExpectedError({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean {
  const code = extensions?.code
  return typeof code === 'string' && (expectedCodes.has(code) || /^(COST|PERSISTED_QUERY)_/.test(code))
}

const expectedCodes = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'UNAUTHENTICATED',
])

/** What a subgraph, the server or the gateway adds for debugging and a client must not see. */
const internalExtensions = new Set(['stacktrace', 'exception', 'response', 'serviceName', 'http'])

function maskResponse<Context extends LoggedContext>({ response, contextValue }: GraphQLRequestContext<Context>): void {
  if (response.body?.kind !== 'single') return
  const { singleResult } = response.body
  if (singleResult.errors) singleResult.errors = singleResult.errors.map((error) => mask(error, contextValue.requestId))
  if (singleResult.extensions) {
    delete singleResult.extensions.valueCompletion
    if (Object.keys(singleResult.extensions).length === 0) delete singleResult.extensions
  }
}

function mask(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const place = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) }
  if (!isExpectedError(error)) {
    return { message: maskedMessage, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }
  }
  const extensions = Object.entries(error.extensions ?? {}).filter(([key]) => !internalExtensions.has(key))
  return { message: error.message, ...place, extensions: { ...Object.fromEntries(extensions), requestId } }
}

function logError(error: GraphQLError, context: LoggedContext): void {
  const fault = error.originalError ?? error
  context.log.error({ err: fault, path: error.path }, 'unexpected error')
  reportFault(fault, context.requestId)
}
