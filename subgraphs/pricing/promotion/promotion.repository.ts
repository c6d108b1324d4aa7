import { keyset } from '@tensile/database'
import type { Page } from '@tensile/relay'
import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Promotion } from '../generated/database.ts'

export type PromotionRow = Omit<Selectable<Promotion>, 'createdAt' | 'updatedAt'>
export type NewPromotion = Omit<Insertable<Promotion>, 'id' | 'version' | 'createdAt' | 'updatedAt'>

const columns = [
  'id',
  'name',
  sql<string | null>`trim_scale(percent_off)`.as('percentOff'),
  sql<string | null>`show_unit(amount_off, (select minor_digits from currency c where c.code = promotion.currency))`.as(
    'amountOff',
  ),
  'currency',
  'categoryId',
  'brandId',
  'productId',
  'companyId',
  'segment',
  'validFrom',
  'validUntil',
  'version',
] as const

/** One page by name. */
export function selectPromotionPage(db: Reader, page: Page): Promise<PromotionRow[]> {
  const { after, order } = keyset(
    [
      { column: sql.ref('name'), type: 'text' },
      { column: sql.ref('id'), type: 'bigint' },
    ],
    page,
  )
  return db.selectFrom('promotion').select(columns).where(after).orderBy(order).limit(page.limit).execute()
}

export async function countPromotions(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('promotion')
    .select(sql<string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const selectPromotions = (db: Reader, ids: readonly string[]): Promise<PromotionRow[]> =>
  db.selectFrom('promotion').select(columns).where('id', 'in', ids).execute()

export const lockPromotion = (trx: Writer, id: string) =>
  trx.selectFrom('promotion').select(['id', 'version']).where('id', '=', id).forUpdate().executeTakeFirst()

export const insertPromotion = (trx: Writer, promotion: NewPromotion): Promise<PromotionRow> =>
  trx.insertInto('promotion').values(promotion).returning(columns).executeTakeFirstOrThrow()

export const updatePromotion = (trx: Writer, id: string, promotion: NewPromotion): Promise<PromotionRow> =>
  trx.updateTable('promotion').set(promotion).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export const deletePromotion = (trx: Writer, id: string) => trx.deleteFrom('promotion').where('id', '=', id).execute()
