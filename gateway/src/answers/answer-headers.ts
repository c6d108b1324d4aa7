import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GatewayContext } from '../gateway-context.ts'

/** Of answers that nobody may keep, which is all but those that say otherwise. */
export const notKept = 'private, no-store'

/** What an answer depends on beside its address; an origin only in the headers that let its pages read it. */
export const varyBy = 'Origin, Accept, Accept-Encoding, Authorization, Cookie, X-Consistency-Token'

/** Of an answer that holds for so many more seconds. Whoever has just written must not find an older one on the way. */
export function cacheControlOf({ consistencyToken }: GatewayContext, seconds: number): string {
  return consistencyToken() === null ? `public, max-age=${seconds}` : notKept
}

/** 304 in place of an answer that the client has already. */
export async function omitKnown(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const etag = reply.getHeader('etag')
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof etag !== 'string') return payload
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim()) ?? []
  if (!known.includes(etag) && !known.includes('*')) return payload
  reply.code(304).removeHeader('content-type').removeHeader('content-length')
  return ''
}
