import type { GraphQLDataSource } from '@apollo/gateway'
import { identityHeader } from '@tensile/identity'
import { consistencyTokenHeader, parseConsistencyToken, requestIdHeader } from '@tensile/service'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Pool } from 'undici'
import type { GatewayContext } from '../gateway-context.ts'
import { distinctRepresentations, expandEntities } from './representations.ts'

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0]
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>

export interface SubgraphAddress {
  /** For the log alone; never shown to clients. */
  name: string
  pool: Pool
  path: string
  timeoutMs: number
}

/**
 * Fetches from one subgraph over its pool of kept-alive connections. In place of the stock data source, which makes
 * request and header objects for hooks that nobody uses, on every fetch.
 * A subgraph that does not answer in time, or not as GraphQL, is the expected error SERVICE_UNAVAILABLE at its fields;
 * the rest of the answer stands.
 */
export function createSubgraphDataSource({ name, pool, path, timeoutMs }: SubgraphAddress): GraphQLDataSource {
  return {
    async process(options) {
      const { query, operationName, variables = {} } = options.request
      const context = contextOf(options)
      const repeated = Array.isArray(variables.representations)
        ? distinctRepresentations(variables.representations)
        : null
      const body = JSON.stringify({
        query,
        operationName,
        variables: repeated ? { ...variables, representations: repeated.distinct } : variables,
      })
      const answer = await fetchAnswer(body, context)
      return repeated ? expandAnswer(answer, repeated.places) : answer
    },
  }

  async function fetchAnswer(body: string, context: GatewayContext): Promise<ProcessResult> {
    const mustHaveSeen = context.consistencyToken()
    try {
      const response = await pool.request({
        path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [requestIdHeader]: context.requestId,
          [identityHeader]: context.signedIdentity,
          ...(mustHaveSeen !== null && { [consistencyTokenHeader]: mustHaveSeen }),
        },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await response.body.text()
      const token = parseConsistencyToken(response.headers[consistencyTokenHeader])
      if (token !== null) context.noteConsistencyToken(token)
      const answer: unknown = JSON.parse(text)
      if (isGraphQLAnswer(answer)) return answer
      throw new Error(`answered ${response.statusCode}: ${text.slice(0, 500)}`)
    } catch (error) {
      context.log.error({ err: error, subgraph: name }, 'subgraph unavailable')
      throw new GraphQLError('A part of the system does not answer right now. Try again in a moment.', {
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      })
    }
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

/** Also one with errors and a status other than 200, as for a variable of the wrong form. */
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
