import type { Database } from '@tensile/database'
import { accessToken } from '@tensile/identity'
import { selectRevokedClientIds } from '../api-key/api-key.repository.ts'
import type { DB } from '../generated/database.ts'
import { selectEndedSessionIds } from './session.repository.ts'

/** Whose access tokens are worth nothing any more, although they have not expired. */
export interface Revocations {
  sessions: string[]
  clients: string[]
}

/** Those of the last ten minutes: older tokens have expired. Read on the primary, for a revocation must not wait. */
export async function selectRevocations(database: Database<DB>): Promise<Revocations> {
  const seconds = accessToken.lifetimeSeconds + marginSeconds
  const { result } = await database.write({ actor: 'accounts', requestId: '' }, async (trx) => ({
    sessions: await selectEndedSessionIds(trx, seconds),
    clients: await selectRevokedClientIds(trx, seconds),
  }))
  return result
}

const marginSeconds = 30
