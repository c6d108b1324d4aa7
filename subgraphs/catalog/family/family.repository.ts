import { keyset, type KeysetPage } from '@tensile/database'
import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Uses } from '../user-error.ts'
import type { Family } from '../generated/database.ts'

export type FamilyRow = Selectable<Family>

/** What every page of products carries: the product, and where it stands in its list. */
export interface FamilyProductPosition {
  familyId: string
  id: string
  sortKey: string
}

export const selectFamilies = (db: Reader, ids: readonly string[]): Promise<FamilyRow[]> =>
  db.selectFrom('family').selectAll().where('id', 'in', ids).execute()

export const findFamilyBySlug = (db: Reader, slug: string) =>
  db.selectFrom('family').selectAll().where('slug', '=', slug).executeTakeFirst()

export const findFamilyInCategory = (db: Reader, categoryId: string, name: string) =>
  db.selectFrom('family').selectAll().where('categoryId', '=', categoryId).where('name', '=', name).executeTakeFirst()

/** A page of the products of each family, by name: the natural order puts M2 before M10. */
export async function selectProductPages(
  db: Reader,
  familyIds: readonly string[],
  page: KeysetPage,
  visible: RawBuilder<boolean>,
): Promise<FamilyProductPosition[]> {
  const { after, order } = keyset(
    [
      { column: sql`p.name collate catalog.natural`, type: 'text' },
      { column: sql`p.id`, type: 'bigint' },
    ],
    page,
  )
  const { rows } = await sql<FamilyProductPosition>`
    select p.family_id, p.id, p.name as sort_key from unnest(${familyIds}::bigint[]) f (id)
    cross join lateral (
      select p.id, p.family_id, p.name from product p where p.family_id = f.id and ${visible} and ${after} order by ${order} limit ${page.limit}) p`.execute(
    db,
  )
  return rows
}

export async function countProductsOfFamilies(
  db: Reader,
  familyIds: readonly string[],
  visible: RawBuilder<boolean>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ familyId: string; count: number }>`
    select p.family_id, count(*)::integer as count from product p
    where p.family_id = any (${familyIds}::bigint[]) and ${visible} group by p.family_id`.execute(db)
  return new Map(rows.map(({ familyId, count }) => [familyId, count]))
}

export const lockFamily = (trx: Writer, id: string) =>
  trx.selectFrom('family').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertFamily = (trx: Writer, family: Insertable<Family>) =>
  trx.insertInto('family').values(family).returning('id').executeTakeFirstOrThrow()

export const updateFamily = (trx: Writer, id: string, changes: Updateable<Family>) =>
  trx.updateTable('family').set(changes).where('id', '=', id).execute()

export const deleteFamily = (trx: Writer, id: string) => trx.deleteFrom('family').where('id', '=', id).execute()

/** Products and definitions that hang on a family. */
export async function selectUsesOfFamily(db: Reader, id: string): Promise<Uses> {
  const { rows } = await sql<Uses>`
    select count(*)::integer as count, coalesce((array_agg(name order by name))[:5], '{}') as names from (
      select sku from product where family_id = ${id}
      union all select label from attribute_definition where family_id = ${id}) u (name)`.execute(db)
  return rows[0] ?? { count: 0, names: [] }
}
