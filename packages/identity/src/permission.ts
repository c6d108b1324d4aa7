import type { Scope } from './scope.ts'
import type { Role, Viewer } from './viewer.ts'

/** Who may ask for a field. Plain data, so that it can be enforced, tested and printed as a table. */
export type Permission = ({ kind: 'anyone' } | { kind: 'signedIn' } | { kind: 'roles'; roles: readonly Role[] }) & {
  /** What a partner's key needs beside that. Without it a key is let in only where anyone is. */
  scope?: Scope
}

/** Every caller the gateway lets through, anonymous ones too. */
export const anyone: Permission = { kind: 'anyone' }

/** Every caller with a valid access token. */
export const signedIn: Permission = { kind: 'signedIn' }

/** Callers who have at least one of the roles. */
export function roles(...allowed: [Role, ...Role[]]): Permission {
  return { kind: 'roles', roles: allowed }
}

/** The same for people; a partner's key needs the scope as well. */
export function withScope(scope: Scope, permission: Permission): Permission {
  return { ...permission, scope }
}

export function isAllowed(permission: Permission, viewer: Viewer | null): boolean {
  return isOpenTo(permission, viewer) && isInScope(permission, viewer)
}

function isOpenTo(permission: Permission, viewer: Viewer | null): boolean {
  switch (permission.kind) {
    case 'anyone':
      return true
    case 'signedIn':
      return viewer !== null
    case 'roles':
      return viewer !== null && permission.roles.some((role) => viewer.roles.includes(role))
  }
}

function isInScope({ kind, scope }: Permission, viewer: Viewer | null): boolean {
  if (!viewer?.scopes) return true
  return scope === undefined ? kind === 'anyone' : viewer.scopes.includes(scope)
}

/** A decision that depends on the row, in a service or repository: `hasRole(viewer, 'admin')`. */
export function hasRole(viewer: Viewer | null, ...wanted: [Role, ...Role[]]): boolean {
  return isOpenTo(roles(...wanted), viewer)
}
