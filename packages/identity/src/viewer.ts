import { isScope, type Scope } from './scope.ts'

/** Who asks: taken from the access token by the gateway, null for an anonymous caller. */
export interface Viewer {
  /** Row id of the user account. */
  id: string
  email: string
  name: string
  roles: Role[]
  /** Row id of the company the user buys for, null for the distributor's own people. */
  companyId: string | null
  /** Of a partner's API key: all that it may be used for. A person has none and is not limited by them. */
  scopes?: Scope[]
  /** Of a partner's API key: by which plan its requests are limited. */
  plan?: string
}

export const roleNames = ['admin', 'catalog_manager', 'sales', 'warehouse', 'buyer'] as const
export type Role = (typeof roleNames)[number]

export function isRole(value: unknown): value is Role {
  return roleNames.some((role) => role === value)
}

export function isViewer(value: unknown): value is Viewer {
  if (typeof value !== 'object' || value === null) return false
  const { id, email, name, roles, companyId, scopes, plan } = value as Partial<Record<keyof Viewer, unknown>>
  return (
    [id, email, name].every((text) => typeof text === 'string') &&
    Array.isArray(roles) &&
    roles.every(isRole) &&
    (companyId === null || typeof companyId === 'string') &&
    (scopes === undefined || (Array.isArray(scopes) && scopes.every(isScope))) &&
    (plan === undefined || typeof plan === 'string')
  )
}
