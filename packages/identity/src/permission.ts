import type { Role, Viewer } from './viewer.ts'

/** Who may ask for a field. Plain data, so that it can be enforced, tested and printed as a table. */
export type Permission = { kind: 'anyone' } | { kind: 'signedIn' } | { kind: 'roles'; roles: readonly Role[] }

/** Every caller the gateway lets through, anonymous ones too. */
export const anyone: Permission = { kind: 'anyone' }

/** Every caller with a valid access token. */
export const signedIn: Permission = { kind: 'signedIn' }

/** Callers who have at least one of the roles. */
export function roles(...allowed: [Role, ...Role[]]): Permission {
  return { kind: 'roles', roles: allowed }
}

export function isAllowed(permission: Permission, viewer: Viewer | null): boolean {
  switch (permission.kind) {
    case 'anyone':
      return true
    case 'signedIn':
      return viewer !== null
    case 'roles':
      return viewer !== null && permission.roles.some((role) => viewer.roles.includes(role))
  }
}

/** A decision that depends on the row, in a service or repository: `hasRole(viewer, 'admin')`. */
export function hasRole(viewer: Viewer | null, ...wanted: [Role, ...Role[]]): boolean {
  return isAllowed(roles(...wanted), viewer)
}
