import { keyset } from '@tensile/database'
import type { Page } from '@tensile/relay'
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { PriceList, PriceListAssignment } from '../generated/database.ts'

export type PriceListRow = Pick<Selectable<PriceList>, (typeof columns)[number]>
export type AssignmentRow = Pick<Selectable<PriceListAssignment>, 'priceListId' | 'companyId' | 'segment'>

/** Whom a list is for: a company, a segment, or with neither everyone. */
export type Target = Pick<AssignmentRow, 'companyId' | 'segment'>

const columns = ['id', 'name', 'currency', 'priority', 'validFrom', 'validUntil', 'version'] as const

/** One page by name. */
export async function selectPriceListPage(db: Reader, page: Page): Promise<PriceListRow[]> {
  const { after, order } = keyset(
    [
      { column: sql.ref('name'), type: 'text' },
      { column: sql.ref('id'), type: 'bigint' },
    ],
    page,
  )
  return db.selectFrom('priceList').select(columns).where(after).orderBy(order).limit(page.limit).execute()
}

export async function countPriceLists(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('priceList')
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const selectPriceLists = (db: Reader, ids: readonly string[]): Promise<PriceListRow[]> =>
  db.selectFrom('priceList').select(columns).where('id', 'in', ids).execute()

export const lockPriceList = (trx: Writer, id: string): Promise<PriceListRow | undefined> =>
  trx.selectFrom('priceList').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const insertPriceList = (trx: Writer, priceList: Insertable<PriceList>): Promise<PriceListRow> =>
  trx.insertInto('priceList').values(priceList).returning(columns).executeTakeFirstOrThrow()

export const updatePriceList = (trx: Writer, id: string, changes: Updateable<PriceList>): Promise<PriceListRow> =>
  trx.updateTable('priceList').set(changes).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

/** A new version, because its prices or assignments have changed. */
export const touchPriceList = (trx: Writer, id: string): Promise<PriceListRow> =>
  trx
    .updateTable('priceList')
    .set({ updatedAt: sql`now()` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

export const deletePriceList = (trx: Writer, id: string) => trx.deleteFrom('priceList').where('id', '=', id).execute()

/** Of many lists, contracts first. */
export const selectAssignments = (db: Reader, priceListIds: readonly string[]): Promise<AssignmentRow[]> =>
  db
    .selectFrom('priceListAssignment')
    .select(['priceListId', 'companyId', 'segment'])
    .where('priceListId', 'in', priceListIds)
    .orderBy('level')
    .orderBy('companyId')
    .orderBy('segment')
    .execute()

/** False when it was there already. */
export async function insertAssignment(trx: Writer, assignment: AssignmentRow): Promise<boolean> {
  const row = await trx
    .insertInto('priceListAssignment')
    .values(assignment)
    .onConflict((conflict) => conflict.constraint('price_list_assignment_unique').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when there was none. */
export async function deleteAssignment(
  trx: Writer,
  { priceListId, companyId, segment }: AssignmentRow,
): Promise<boolean> {
  const row = await trx
    .deleteFrom('priceListAssignment')
    .where('priceListId', '=', priceListId)
    .where('companyId', 'is not distinct from', companyId)
    .where('segment', 'is not distinct from', segment)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
