import type { GraphQLDataSource } from '@apollo/gateway'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'
import { shareInFlight } from './in-flight.ts'
import { distinctRepresentations, expandEntities } from './representations.ts'
import { createSubgraphFetches, type SubgraphAddress, type SubgraphAnswer } from './subgraph-fetch.ts'

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0]
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>

/**
 * Fetches from one subgraph over its pool of kept-alive connections. In place of the stock data source, which makes
 * request and header objects for hooks that nobody uses, on every fetch. Asks for each entity once, and shares the answer
 * of queries that the same caller has under way at the same time.
 * A subgraph that does not answer in time, or not as GraphQL, is the expected error SERVICE_UNAVAILABLE at its fields;
 * the rest of the answer stands.
 */
export function createSubgraphDataSource(address: SubgraphAddress): GraphQLDataSource {
  const fetches = createSubgraphFetches(address)
  const share = shareInFlight<SubgraphAnswer>()

  async function fetchAnswer(body: string, context: GatewayContext, isMutation: boolean): Promise<SubgraphAnswer> {
    if (isMutation) return fetches.mutation(body, context)
    return share(`${context.readerKey()}\n${body}`, () => fetches.query(body, context))
  }

  return {
    async process(options) {
      const { query = '', operationName, variables = {} } = options.request
      const context = contextOf(options)
      const repeated = Array.isArray(variables.representations)
        ? distinctRepresentations(variables.representations)
        : null
      const body = JSON.stringify({
        query,
        operationName,
        variables: repeated ? { ...variables, representations: repeated.distinct } : variables,
      })
      try {
        const { text, ...moment } = await fetchAnswer(body, context, query.startsWith('mutation'))
        context.noteRead(moment)
        // Parsed by each who shares it: the gateway writes into what it is given.
        const answer: unknown = JSON.parse(text)
        if (!isGraphQLAnswer(answer)) throw new Error(`answered what is not GraphQL: ${text.slice(0, 500)}`)
        return repeated ? expandAnswer(answer, repeated.places) : answer
      } catch (error) {
        context.log.error({ err: error, subgraph: address.name }, 'subgraph unavailable')
        throw new GraphQLError('A part of the system does not answer right now. Try again in a moment.', {
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        })
      }
    },
  }
}

function contextOf(options: ProcessOptions): GatewayContext {
  const { context } = options
  if (!isGatewayContext(context)) throw new Error('fetched without the context of a request')
  return context
}

function isGatewayContext(context: Record<string, unknown>): context is Record<string, unknown> & GatewayContext {
  return typeof context.signedIdentity === 'string'
}

function isGraphQLAnswer(answer: unknown): answer is ProcessResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)
}

function expandAnswer(answer: ProcessResult, places: readonly number[]): ProcessResult {
  const entities: unknown = answer.data?._entities
  return {
    ...answer,
    ...(Array.isArray(entities) && { data: { ...answer.data, _entities: expandEntities(entities, places) } }),
    ...(answer.errors && { errors: answer.errors.map((error) => movePath(error, places)) }),
  }
}

/** An error of an entity that was asked for several times is reported at the first of them. */
function movePath(error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError {
  const [field, place, ...rest] = error.path ?? []
  if (field !== '_entities' || typeof place !== 'number') return error
  return { ...error, path: [field, places.indexOf(place), ...rest] }
}
