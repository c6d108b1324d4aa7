import { createRoles, owner, type Role } from '@tensile/db/roles'

import { HouseError } from './house-error.ts'
import type { Secrets } from './secrets.ts'

/** The same answer as `startDatabases` gives, for databases that run already. */
export interface DatabaseAddresses {
  /** A role's address of the primary, or with `replica` of the replica. */
  url(role: Role, options?: { replica?: boolean; database?: string }): string
}

/** Creates the roles and the database on a primary that runs already; its address has a login that may. */
export async function useDatabases(writeUrl: string, readUrl: string, secrets: Secrets): Promise<DatabaseAddresses> {
  try {
    await createRoles(writeUrl, secrets.passwords)
  } catch (error) {
    const { host } = new URL(writeUrl)
    throw new HouseError(
      `The database of DATABASE_WRITE_URL (${host}) can't be used: ${reasonOf(error)}\n` +
        'Start it or correct the address; its login must be allowed to create roles and databases. ' +
        'Without DATABASE_WRITE_URL an embedded PostgreSQL is started.',
    )
  }
  return {
    url(role, { replica = false, database = owner } = {}) {
      const url = new URL(replica ? readUrl : writeUrl)
      Object.assign(url, { username: role, password: secrets.passwords[role], pathname: `/${database}` })
      return url.href
    },
  }
}

/** Where several addresses of one name were tried, the error has no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
