import { keyset } from '@tensile/database'
import type { Page } from '@tensile/relay'
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { PriceList } from '../generated/database.ts'

export type PriceListRow = Pick<Selectable<PriceList>, (typeof columns)[number]>

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

export function selectPriceLists(db: Reader, ids: readonly string[]): Promise<PriceListRow[]> {
  return db.selectFrom('priceList').select(columns).where('id', 'in', ids).execute()
}

export function insertPriceList(trx: Writer, priceList: Insertable<PriceList>): Promise<PriceListRow> {
  return trx.insertInto('priceList').values(priceList).returning(columns).executeTakeFirstOrThrow()
}

const columns = ['id', 'name', 'currency', 'priority', 'validFrom', 'validUntil', 'version'] as const
