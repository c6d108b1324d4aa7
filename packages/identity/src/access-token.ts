import { isScope } from './scope.ts'
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
  /** The session the token was issued in, or (RFC 9068) the client id of the API key that it was issued to. */
  sid?: string
  client_id?: string
  /** Of an API key, separated by spaces (RFC 9068). */
  scope?: string
  /** Of an API key: by which plan its requests are limited. */
  plan?: string
}

/** Who a verified token speaks for; null when its claims are not those of an access token. */
export function viewerOfClaims(claims: Partial<Record<keyof AccessTokenClaims, unknown>>): Viewer | null {
  const { sub, email, name, roles, company, client_id, scope, plan } = claims
  if (typeof sub !== 'string' || typeof email !== 'string' || typeof name !== 'string') return null
  if (!Array.isArray(roles) || !roles.every(isRole)) return null
  if (company !== undefined && typeof company !== 'string') return null
  const viewer = { id: sub, email, name, roles, companyId: company ?? null }
  if (client_id === undefined) return viewer
  if (typeof scope !== 'string' || typeof plan !== 'string') return null
  const scopes = scope.split(' ').filter((each) => each !== '')
  return scopes.every(isScope) ? { ...viewer, scopes, plan } : null
}
