import { isRole, type Viewer } from './viewer.ts'

/** What accounts signs into an access token and the gateway demands of one. */
export const accessToken = {
  issuer: 'tensile',
  audience: 'tensile-api',
  algorithm: 'EdDSA',
  /** RFC 9068, so that no other token of the same keys passes for one. */
  type: 'at+jwt',
  lifetimeSeconds: 600,
} as const

/** Claims of an access token beside those of RFC 7519. */
export interface AccessTokenClaims {
  sub: string
  email: string
  name: string
  roles: string[]
  /** Row id of the company the user buys for. */
  company?: string
  /** The session the token was issued in. */
  sid: string
}

/** Who a verified token speaks for; null when its claims are not those of an access token. */
export function viewerOfClaims(claims: Partial<Record<keyof AccessTokenClaims, unknown>>): Viewer | null {
  const { sub, email, name, roles, company } = claims
  if (typeof sub !== 'string' || typeof email !== 'string' || typeof name !== 'string') return null
  if (!Array.isArray(roles) || !roles.every(isRole)) return null
  if (company !== undefined && typeof company !== 'string') return null
  return { id: sub, email, name, roles, companyId: company ?? null }
}
