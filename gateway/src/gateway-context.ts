import type { Viewer } from '@tensile/identity'
import { signIdentity } from '@tensile/identity'
import { consistencyTokenHeader, laterConsistencyToken, parseConsistencyToken } from '@tensile/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { consistencyCookie, setConsistencyCookie } from './identity/cookies.ts'

/** One operation on its way through the subgraphs. */
export interface GatewayContext {
  viewer: Viewer | null
  requestId: string
  /** The viewer, signed for the subgraphs. */
  signedIdentity: string
  /** Reads of this operation must have seen it: the caller's last write, or a later one of this operation. */
  consistencyToken(): string | null
  /** A subgraph wrote: later fetches and the caller's next requests must see it. */
  noteConsistencyToken(token: string): void
  log: FastifyRequest['log']
}

export function createGatewayContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer, identitySecret, isSecure }: { viewer: Viewer | null; identitySecret: string; isSecure: boolean },
): GatewayContext {
  // Not a property: the server works with a copy of the context, which would not see it rise.
  let latest = laterConsistencyToken(
    parseConsistencyToken(request.headers[consistencyTokenHeader]),
    parseConsistencyToken(request.cookies[consistencyCookie]),
  )
  return {
    viewer,
    requestId: request.id,
    signedIdentity: signIdentity({ viewer, requestId: request.id }, identitySecret),
    consistencyToken: () => latest,
    noteConsistencyToken(token) {
      latest = laterConsistencyToken(latest, token) ?? token
      reply.header(consistencyTokenHeader, latest)
      setConsistencyCookie(reply, latest, isSecure)
    },
    log: request.log,
  }
}
