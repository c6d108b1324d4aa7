import { createDatabase } from '@tensile/database'
import type { DB } from '../../subgraphs/accounts/generated/database.ts'
import { createSigningKeys } from '../../subgraphs/accounts/signing-key/signing-keys.ts'

/** Somebody who buys for a company. */
export interface Buyer {
  id: string
  companyId: string
  token: string
}

/** No user has these. */
const FIRST_ID = 1_000_000

/** Buyers with access tokens as accounts issues them; for thousands of them to sign in would take longer than what they are for. */
export async function signInBuyers(
  count: number,
  {
    adminUrl,
    tokenSecret,
    companyIds,
    firstId = FIRST_ID,
  }: { adminUrl: string; tokenSecret: string; companyIds: readonly string[]; firstId?: number },
): Promise<Buyer[]> {
  const database = createDatabase<DB>({
    schema: 'accounts',
    writeUrl: adminUrl,
    readUrl: adminUrl,
    writePoolSize: 1,
    readPoolSize: 8,
    maxReplicaLagMs: 60_000,
  })
  const keys = createSigningKeys(database, tokenSecret)
  const buyers: Buyer[] = []
  async function sign(): Promise<void> {
    for (let index = next++; index < count; index = next++) {
      const id = String(firstId + index)
      const companyId = companyIds[index % companyIds.length] ?? ''
      const claims = {
        sub: id,
        email: `${id}@bench.example`,
        name: `Buyer ${id}`,
        roles: ['buyer'],
        company: companyId,
      }
      buyers.push({ id, companyId, token: await keys.signAccessToken(claims) })
    }
  }
  let next = 0
  await Promise.all(Array.from({ length: 8 }, sign))
  await database.close()
  // The same buyers in the same order each time.
  return buyers.sort((one, other) => Number(one.id) - Number(other.id))
}
