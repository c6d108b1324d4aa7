import type { Viewer } from '@tensile/identity'
import {
  consistencyTokenHeader,
  deadlineHeader,
  idempotencyHeader,
  laterConsistencyToken,
  parseConsistencyToken,
  parseDeadline,
  parseIdempotencyHeader,
} from '@tensile/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createEffects, type Effects } from './effects.ts'

/** What every resolver of every subgraph has; a subgraph adds its database and loaders. */
export interface SubgraphContext {
  /** Who asks, null for an anonymous caller. */
  viewer: Viewer | null
  requestId: string
  /** Log position that reads of this request must have seen, null for none. Rises with writes of this request. */
  consistencyToken(): string | null
  /** After a commit: later reads of this request and of this caller see it. The answer carries the latest token. */
  setConsistencyToken(token: string): void
  /** Something in the answer ends by itself then: nobody may be told the same any more. */
  holdsUntil(instant: Date): void
  /** Names the transactions of this request, when it has an idempotency key. */
  effects: Effects
  /** Whether somebody still waits for the answer; work that has not begun need not. */
  isAwaited(): boolean
  log: SubgraphLogger
}

export type SubgraphLogger = FastifyRequest['log']

export function createSubgraphContext(
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer | null,
): SubgraphContext {
  const deadline = parseDeadline(request.headers[deadlineHeader])
  // Not a property: the server works with a copy of the context, which would not see it rise.
  let holdsSeconds = Infinity
  let latest = parseConsistencyToken(request.headers[consistencyTokenHeader])
  return {
    viewer,
    requestId: request.id,
    effects: createEffects(parseIdempotencyHeader(request.headers[idempotencyHeader])),
    isAwaited: () => performance.now() < deadline,
    log: request.log,
    holdsUntil(instant) {
      holdsSeconds = Math.min(holdsSeconds, Math.max(0, Math.floor((instant.getTime() - Date.now()) / 1_000)))
      reply.header('cache-control', `max-age=${holdsSeconds}`)
    },
    consistencyToken: () => latest,
    setConsistencyToken(token) {
      latest = laterConsistencyToken(latest, token)
      reply.header(consistencyTokenHeader, latest)
    },
  }
}
