import { keyset } from '@tensile/database'
import type { Page } from '@tensile/relay'
import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'

/** A key with the account that it acts as. */
export type ApiKeyRow = Awaited<ReturnType<typeof selectApiKeys>>[number]

export const selectApiKeys = (db: Reader, ids: readonly string[]) => apiKeys(db).where('key.id', 'in', ids).execute()

export async function findApiKeyByClientId(db: Reader, clientId: string): Promise<ApiKeyRow | null> {
  return (await apiKeys(db).where('key.clientId', '=', clientId).executeTakeFirst()) ?? null
}

/** Of one company, or of all; newest first. */
export function selectApiKeyPage(db: Reader, companyId: string | null, page: Page): Promise<ApiKeyRow[]> {
  const { after, order } = keyset([{ column: sql.ref('key.id'), type: 'bigint' }], page, 'desc')
  return apiKeys(db)
    .$if(companyId !== null, (query) => query.where('user.companyId', '=', companyId))
    .where(after)
    .orderBy(order)
    .limit(page.limit)
    .execute()
}

export async function countApiKeys(db: Reader, companyId: string | null): Promise<number> {
  const { count } = await db
    .selectFrom('apiKey as key')
    .innerJoin('userAccount as user', 'user.id', 'key.userAccountId')
    .$if(companyId !== null, (query) => query.where('user.companyId', '=', companyId))
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export interface NewApiKey {
  clientId: string
  name: string
  roles: string[]
  companyId: string | null
  secretHash: Buffer
  scopes: string[]
  plan: string
  expiresAt: Date | null
}

/** The key and the account that it acts as. */
export async function insertApiKey(trx: Writer, { name, roles, companyId, ...key }: NewApiKey): Promise<string> {
  const { id: userAccountId } = await trx
    .insertInto('userAccount')
    .values({ email: `${key.clientId}@keys.invalid`, name, roles, companyId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await trx
    .insertInto('apiKey')
    .values({ userAccountId, ...key })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const lockApiKey = (trx: Writer, id: string) =>
  apiKeys(trx).where('key.id', '=', id).forUpdate('key').executeTakeFirst()

export async function updateApiKey(
  trx: Writer,
  { id, userAccountId }: { id: string; userAccountId: string },
  { name, ...changes }: { name?: string; scopes: string[]; plan: string; expiresAt: Date | null },
): Promise<void> {
  await trx.updateTable('apiKey').set(changes).where('id', '=', id).execute()
  if (name !== undefined) await trx.updateTable('userAccount').set({ name }).where('id', '=', userAccountId).execute()
}

/** The secret before it holds for some minutes more; 0: no longer. */
export async function replaceApiKeySecret(
  trx: Writer,
  id: string,
  secretHash: Buffer,
  overlapMinutes: number,
): Promise<void> {
  const previous = overlapMinutes > 0
  await trx
    .updateTable('apiKey')
    .set((eb) => ({
      secretHash,
      previousSecretHash: previous ? eb.ref('secretHash') : null,
      previousSecretUntil: previous ? sql<Date>`now() + make_interval(mins => ${overlapMinutes})` : null,
    }))
    .where('id', '=', id)
    .execute()
}

export async function revokeApiKey(trx: Writer, id: string): Promise<void> {
  await trx
    .updateTable('apiKey')
    .set({ revokedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .execute()
}

/** Once a minute at most, so that a busy key does not make its row a hot one. */
export async function noteApiKeyUse(trx: Writer, id: string): Promise<void> {
  await sql`
    insert into api_key_use as use (api_key_id, last_used_at) values (${id}, now())
    on conflict (api_key_id) do update set last_used_at = now() where use.last_used_at < now() - interval '1 minute'
  `.execute(trx)
}

function apiKeys(db: Reader) {
  return db
    .selectFrom('apiKey as key')
    .innerJoin('userAccount as user', 'user.id', 'key.userAccountId')
    .leftJoin('apiKeyUse as use', 'use.apiKeyId', 'key.id')
    .selectAll('key')
    .select(['user.name', 'user.email', 'user.roles', 'user.companyId', 'use.lastUsedAt'])
    .select(sql<boolean>`key.expires_at <= now()`.as('isExpired'))
    .select(sql<boolean>`key.previous_secret_until > now()`.as('isPreviousSecretGood'))
}

/** Client ids of the keys that were revoked in the last seconds. */
export async function selectRevokedClientIds(db: Reader, seconds: number): Promise<string[]> {
  const rows = await db
    .selectFrom('apiKey')
    .select('clientId')
    .where('revokedAt', '>', sql<Date>`now() - make_interval(secs => ${seconds})`)
    .execute()
  return rows.map(({ clientId }) => clientId)
}
