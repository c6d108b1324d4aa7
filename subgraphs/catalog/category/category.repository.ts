import { keyset, type KeysetPage } from '@tensile/database'
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Uses } from '../user-error.ts'
import type { Category } from '../generated/database.ts'

export type CategoryRow = Selectable<Category>

export const selectCategories = (db: Reader, ids: readonly string[]): Promise<CategoryRow[]> =>
  db.selectFrom('category').selectAll().where('id', 'in', ids).execute()

export const findCategoryBySlug = (db: Reader, slug: string) =>
  db.selectFrom('category').selectAll().where('slug', '=', slug).executeTakeFirst()

export const findCategoryByPath = (db: Reader, path: string) =>
  db.selectFrom('category').selectAll().where('path', '=', path).executeTakeFirst()

/** One join a name, from the clusters down; names are unique among siblings. */
export async function findCategoryByNamePath(
  db: Reader,
  namePath: readonly string[],
): Promise<CategoryRow | undefined> {
  if (namePath.length === 0 || namePath.length > 32) return undefined
  const joins = namePath
    .slice(1)
    .map(
      (name, index) =>
        sql`join category ${sql.ref(`c${index + 1}`)} on ${sql.ref(`c${index + 1}.parent_id`)} = ${sql.ref(`c${index}.id`)} and ${sql.ref(`c${index + 1}.name`)} = ${name}`,
    )
  const { rows } = await sql<CategoryRow>`select ${sql.ref(`c${namePath.length - 1}`)}.* from category c0
    ${sql.join(joins, sql` `)} where c0.parent_id is null and c0.name = ${namePath[0]}`.execute(db)
  return rows[0]
}

export const selectClusters = (db: Reader): Promise<CategoryRow[]> =>
  db.selectFrom('category').selectAll().where('parentId', 'is', null).orderBy(byName).execute()

export const selectChildren = (db: Reader, parentIds: readonly string[]): Promise<CategoryRow[]> =>
  db.selectFrom('category').selectAll().where('parentId', 'in', parentIds).orderBy(byName).execute()

/** Ids of the leaves of a category's subtree, by the index on path. */
export async function selectLeafIds(db: Reader, categoryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select leaf.id from category root join category leaf on leaf.level = 'LEAF' and catalog.subtree(leaf.path, root.path)
    where root.id = ${categoryId}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Products of each subtree that buyers can see. */
export async function countProducts(db: Reader, categoryIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select root.id, sum(products.count)::integer as count
    from category root
    join category leaf on leaf.level = 'LEAF' and catalog.subtree(leaf.path, root.path)
    cross join lateral (select count(*) from product p where p.leaf_id = leaf.id and p.status <> 'DRAFT') products
    where root.id = any (${categoryIds}::bigint[]) group by root.id`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** A page of the families of each subtree, by name. */
export async function selectFamilyPages(db: Reader, categoryIds: readonly string[], page: KeysetPage) {
  const { after, order } = keyset(
    [
      { column: sql`f.name collate catalog.natural`, type: 'text' },
      { column: sql`f.id`, type: 'bigint' },
    ],
    page,
  )
  const { rows } = await sql<{ rootId: string; id: string; name: string }>`
    select root.id as root_id, f.id, f.name from category root
    cross join lateral (
      select f.id, f.name from category leaf join family f on f.category_id = leaf.id
      where leaf.level = 'LEAF' and catalog.subtree(leaf.path, root.path) and ${after}
      order by ${order} limit ${page.limit}) f
    where root.id = any (${categoryIds}::bigint[])`.execute(db)
  return rows
}

export async function countFamilies(db: Reader, categoryIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select root.id, count(f.id)::integer as count from category root
    join category leaf on leaf.level = 'LEAF' and catalog.subtree(leaf.path, root.path)
    join family f on f.category_id = leaf.id
    where root.id = any (${categoryIds}::bigint[]) group by root.id`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export const lockCategory = (trx: Writer, id: string) =>
  trx.selectFrom('category').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertCategory = (trx: Writer, category: Insertable<Category>) =>
  trx.insertInto('category').values(category).returning('id').executeTakeFirstOrThrow()

export const updateCategory = (trx: Writer, id: string, changes: Updateable<Category>) =>
  trx.updateTable('category').set(changes).where('id', '=', id).execute()

export const deleteCategory = (trx: Writer, id: string) =>
  trx.deleteFrom('category').where('id', '=', id).returning('id').executeTakeFirst()

/** Children, families and definitions that hang on a category. */
export async function selectUsesOfCategory(db: Reader, id: string): Promise<Uses> {
  const { rows } = await sql<Uses>`
    select count(*)::integer as count, coalesce((array_agg(name order by name))[:5], '{}') as names from (
      select name from category where parent_id = ${id}
      union all select name from family where category_id = ${id}
      union all select label from attribute_definition where category_id = ${id}) u (name)`.execute(db)
  return rows[0] ?? { count: 0, names: [] }
}

const byName = sql`name collate catalog.natural`
