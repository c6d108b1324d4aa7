import type { Viewer } from '@tensile/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { accessCookie, clearAccessCookie } from './cookies.ts'
import type { VerifyAccessToken } from './verify-access-token.ts'

/** Who sent a request. */
export interface Caller {
  /** Null for an anonymous caller. */
  viewer: Viewer | null
  /** Set when a program of a partner calls with an API key. */
  partner: Partner | null
}

export interface Partner {
  /** Limits and idempotency keys are counted by it. */
  keyId: string
  /** Which of the settings' rate plans it has. */
  plan: string
  scopes: readonly string[]
}

/**
 * Who calls: by the bearer token, else by the cookie of a browser, else nobody. A token that does not hold is `refused`
 * rather than read as anonymous, so that a client knows to refresh it; a browser's cookie is dropped with it.
 */
export async function identifyCaller(
  request: FastifyRequest,
  reply: FastifyReply,
  verify: VerifyAccessToken,
): Promise<Caller | 'refused'> {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const [, bearer] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? []
    const viewer = bearer === undefined ? null : await verify(bearer)
    return viewer ? { viewer, partner: partnerOf(viewer) } : 'refused'
  }
  const cookie = request.cookies[accessCookie]
  if (!cookie) return { viewer: null, partner: null }
  const viewer = await verify(cookie)
  if (viewer) return { viewer, partner: null }
  clearAccessCookie(reply)
  return 'refused'
}

function partnerOf({ id, plan, scopes }: Viewer): Partner | null {
  return scopes && plan !== undefined ? { keyId: id, plan, scopes } : null
}
