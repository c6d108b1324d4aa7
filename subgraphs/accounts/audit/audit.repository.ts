import { keyset } from '@tensile/database'
import { sql, type Selectable, type SelectQueryBuilder } from 'kysely'
import type { Page } from '@tensile/relay'
import type { Reader } from '../context.ts'
import type { AuditEntry, DB } from '../generated/database.ts'

export type AuditEntryRow = Selectable<AuditEntry>

/** All that are given must hold. */
export interface AuditFilter {
  /** Tables with their schema; any of them. */
  entityTypes?: string[]
  entityId?: string
  actor?: string
  since?: string
}

/** One page, newest first (oldest first when it is read backwards). */
export async function selectAuditEntries(db: Reader, filter: AuditFilter, page: Page): Promise<AuditEntryRow[]> {
  const { after, order } = keyset([{ column: sql.ref('id'), type: 'bigint' }], page, 'desc')
  return filtered(db, filter).selectAll().where(after).orderBy(order).limit(page.limit).execute()
}

export async function countAuditEntries(db: Reader, filter: AuditFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(
  db: Reader,
  { entityTypes, entityId, actor, since }: AuditFilter,
): SelectQueryBuilder<DB, 'auditEntry', object> {
  let query = db.selectFrom('auditEntry')
  if (entityTypes !== undefined) query = query.where('entityType', '=', sql<string>`any(${entityTypes})`)
  if (entityId !== undefined) query = query.where('entityId', '=', entityId)
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (since !== undefined) query = query.where('at', '>=', new Date(since))
  return query
}
