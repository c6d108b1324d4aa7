import type { Viewer } from '@tensile/identity'
import { signIdentity } from '@tensile/identity'
import { consistencyTokenHeader, laterConsistencyToken, parseConsistencyToken } from '@tensile/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { setConsistencyCookie } from './identity/cookies.ts'

/** One operation on its way through the subgraphs. */
export interface GatewayContext {
  viewer: Viewer | null
  requestId: string
  /** The viewer, signed for the subgraphs. */
  signedIdentity: string
  /** Reads of this operation must have seen it: the caller's last write, or a later one of this operation. */
  consistencyToken: string | null
  /** A subgraph wrote: later fetches and the caller's next requests must see it. */
  noteConsistencyToken(token: string): void
  log: FastifyRequest['log']
}

export function createGatewayContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer, identitySecret, isSecure }: { viewer: Viewer | null; identitySecret: string; isSecure: boolean },
): GatewayContext {
  return {
    viewer,
    requestId: request.id,
    signedIdentity: signIdentity({ viewer, requestId: request.id }, identitySecret),
    consistencyToken: laterConsistencyToken(
      parseConsistencyToken(request.headers[consistencyTokenHeader]),
      parseConsistencyToken(request.cookies.tensile_consistency),
    ),
    noteConsistencyToken(token) {
      this.consistencyToken = laterConsistencyToken(this.consistencyToken, token) ?? token
      reply.header(consistencyTokenHeader, this.consistencyToken)
      setConsistencyCookie(reply, this.consistencyToken, isSecure)
    },
    log: request.log,
  }
}
