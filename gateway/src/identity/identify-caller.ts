import type { Viewer } from '@tensile/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { accessCookie, clearAccessCookie } from './cookies.ts'
import type { VerifyAccessToken } from './verify-access-token.ts'

/** `refused`: there is a token, and it is worth nothing. */
export type Caller = { viewer: Viewer | null } | 'refused'

/**
 * Who calls: by the bearer token, else by the cookie of a browser, else nobody. A token that does not hold is refused
 * rather than read as anonymous, so that a client knows to refresh it; a browser's cookie is dropped with it.
 */
export async function identifyCaller(
  request: FastifyRequest,
  reply: FastifyReply,
  verify: VerifyAccessToken,
): Promise<Caller> {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const [, bearer] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? []
    const viewer = bearer === undefined ? null : await verify(bearer)
    return viewer ? { viewer } : 'refused'
  }
  const cookie = request.cookies[accessCookie]
  if (!cookie) return { viewer: null }
  const viewer = await verify(cookie)
  if (viewer) return { viewer }
  clearAccessCookie(reply)
  return 'refused'
}
