import { identityHeader } from '@tensile/identity'
import {
  consistencyTokenHeader,
  deadlineHeader,
  idempotencyHeader,
  parseConsistencyToken,
  requestIdHeader,
} from '@tensile/service'
import { circuitOpen, propagateTrace } from '@tensile/telemetry'
import { circuitBreaker, ConsecutiveBreaker, ConstantBackoff, handleAll, handleWhen, retry, wrap } from 'cockatiel'
import type { Pool } from 'undici'
import { readMomentOf, type ReadMoment } from '../answers/read-moment.ts'
import type { GatewayContext } from '../gateway-context.ts'
import { postJson } from './post-json.ts'

export interface SubgraphAddress {
  /** For the log alone; never shown to clients. */
  name: string
  /** Of the subgraph's GraphQL door. */
  url: string
  pool: Pool
  path: string
  timeoutMs: number
}

/** What a subgraph answered, and how long others may be told the same. */
export interface SubgraphAnswer extends ReadMoment {
  text: string
}

/** Sends one GraphQL request to a subgraph. Throws when it does not answer. */
export type SubgraphFetch = (body: string, context: GatewayContext) => Promise<SubgraphAnswer>

/**
 * Fetches of a subgraph. After five failures in a row it is left alone for two seconds, so that a dead one costs no waiting;
 * then one request tries. A query that met a broken connection is sent once more; a mutation never is.
 */
export function createSubgraphFetches(address: SubgraphAddress): { query: SubgraphFetch; mutation: SubgraphFetch } {
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 2_000, breaker: new ConsecutiveBreaker(5) })
  circuitOpen.set({ subgraph: address.name }, 0)
  breaker.onBreak(() => circuitOpen.set({ subgraph: address.name }, 1))
  breaker.onReset(() => circuitOpen.set({ subgraph: address.name }, 0))
  const onceMore = retry(handleWhen(isBrokenConnection), { maxAttempts: 1, backoff: new ConstantBackoff(20) })
  const patient = wrap(breaker, onceMore)
  return {
    query: (body, context) => patient.execute(() => send(address, body, context, null)),
    mutation: (body, context) => breaker.execute(() => send(address, body, context, context.idempotencyKey())),
  }
}

async function send(
  { pool, path, timeoutMs }: SubgraphAddress,
  body: string,
  context: GatewayContext,
  idempotencyKey: string | null,
): Promise<SubgraphAnswer> {
  const mustHaveSeen = context.consistencyToken()
  const left = Math.floor(Math.min(timeoutMs, context.millisecondsLeft()))
  if (left <= 0) throw new Error('no time is left to ask')
  const { status, headers, text } = await postJson(pool, {
    path,
    headers: propagateTrace({
      'content-type': 'application/json',
      [requestIdHeader]: context.requestId,
      [identityHeader]: context.signedIdentity,
      [deadlineHeader]: String(left),
      ...(mustHaveSeen !== null && { [consistencyTokenHeader]: mustHaveSeen }),
      ...(idempotencyKey !== null && { [idempotencyHeader]: idempotencyKey }),
    }),
    body,
    timeoutMs: left,
  })
  const token = parseConsistencyToken(headers[consistencyTokenHeader])
  if (token !== null) context.noteConsistencyToken(token)
  // 4xx may be GraphQL, as for a variable of the wrong form.
  if (status >= 500) throw new Error(`answered ${status}: ${text.slice(0, 500)}`)
  return { text, ...readMomentOf(headers) }
}

function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && brokenConnection.has(String(error.code))
}

const brokenConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT'])
