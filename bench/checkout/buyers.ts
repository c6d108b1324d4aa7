import { createDatabase } from '@tensile/database'
import type { DB } from '../../subgraphs/accounts/generated/database.ts'
import { createSigningKeys } from '../../subgraphs/accounts/signing-key/signing-keys.ts'

/** Somebody who buys for a company. */
export interface Buyer {
  id: string
  companyId: string
  token: string
}

/** Buyers with access tokens as accounts issues them; for thousands of them to sign in would take longer than what they are for. */
export async function signInBuyers(
  count: number,
  { adminUrl, tokenSecret, companyIds }: { adminUrl: string; tokenSecret: string; companyIds: readonly string[] },
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
  const first = 1_000_000
  const buyers = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const id = String(first + index)
      const companyId = companyIds[index % companyIds.length] ?? ''
      const claims = {
        sub: id,
        email: `${id}@bench.example`,
        name: `Buyer ${id}`,
        roles: ['buyer'],
        company: companyId,
      }
      return { id, companyId, token: await keys.signAccessToken(claims) }
    }),
  )
  await database.close()
  return buyers
}
