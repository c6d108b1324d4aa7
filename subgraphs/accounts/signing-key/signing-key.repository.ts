import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { SigningKey } from '../generated/database.ts'

export type SigningKeyRow = Selectable<SigningKey> & { ageSeconds: number }

/** Newest first, and for how many seconds each has been there. */
export function selectSigningKeys(db: Reader) {
  return db
    .selectFrom('signingKey')
    .selectAll()
    .select(sql<number>`extract(epoch from now() - created_at)::float8`.as('ageSeconds'))
    .orderBy('id', 'desc')
    .execute()
}

/** Until the transaction ends nobody else makes a key. */
export async function lockSigningKeys(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('accounts.signing_key'))`.execute(trx)
}

export async function insertSigningKey(
  trx: Writer,
  { kid, publicJwk, sealedPrivateKey }: { kid: string; publicJwk: object; sealedPrivateKey: Buffer },
): Promise<void> {
  await trx
    .insertInto('signingKey')
    .values({ kid, publicJwk: JSON.stringify(publicJwk), sealedPrivateKey })
    .execute()
}

/** Keys older than any token that they could have signed. The newest one always stays. */
export async function deleteRetiredSigningKeys(trx: Writer, lifetimeSeconds: number): Promise<void> {
  await trx
    .deleteFrom('signingKey as key')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('signingKey as successor')
          .select('successor.id')
          .whereRef('successor.id', '>', 'key.id')
          .where('successor.createdAt', '<', sql<Date>`now() - make_interval(secs => ${lifetimeSeconds})`),
      ),
    )
    .execute()
}
