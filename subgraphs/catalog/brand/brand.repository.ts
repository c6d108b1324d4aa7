import { keyset, type KeysetPage } from '@tensile/database'
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Uses } from '../user-error.ts'
import type { Brand } from '../generated/database.ts'

export type BrandRow = Selectable<Brand>

export const selectBrands = (db: Reader, ids: readonly string[]): Promise<BrandRow[]> =>
  db.selectFrom('brand').selectAll().where('id', 'in', ids).execute()

export const findBrandBySlug = (db: Reader, slug: string) =>
  db.selectFrom('brand').selectAll().where('slug', '=', slug).executeTakeFirst()

export function selectBrandPage(db: Reader, page: KeysetPage): Promise<BrandRow[]> {
  const { after, order } = keyset(
    [
      { column: sql`name collate catalog.natural`, type: 'text' },
      { column: sql`id`, type: 'bigint' },
    ],
    page,
  )
  return db.selectFrom('brand').selectAll().where(after).orderBy(order).limit(page.limit).execute()
}

export async function countBrands(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('brand')
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export const lockBrand = (trx: Writer, id: string) =>
  trx.selectFrom('brand').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertBrand = (trx: Writer, brand: Insertable<Brand>) =>
  trx.insertInto('brand').values(brand).returning('id').executeTakeFirstOrThrow()

export const updateBrand = (trx: Writer, id: string, changes: Updateable<Brand>) =>
  trx.updateTable('brand').set(changes).where('id', '=', id).execute()

export const deleteBrand = (trx: Writer, id: string) => trx.deleteFrom('brand').where('id', '=', id).execute()

/** Families and products that bear a brand. */
export async function selectUsesOfBrand(db: Reader, id: string): Promise<Uses> {
  const { rows } = await sql<Uses>`
    select count(*)::integer as count, coalesce((array_agg(name order by name))[:5], '{}') as names from (
      select name from family where brand_id = ${id} union all select sku from product where brand_id = ${id}) u (name)`.execute(
    db,
  )
  return rows[0] ?? { count: 0, names: [] }
}
