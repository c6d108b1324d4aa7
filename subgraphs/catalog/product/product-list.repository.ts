import { CursorMismatch, keyset, type KeysetPage, type SortColumn } from '@tensile/database'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'

/** Where a product stands in its list: the sort key goes into the cursor. */
export interface ProductPosition {
  id: string
  /** Null in a list by a specification that the product does not have. */
  sortKey: string | number | null
}

/** Which products a list holds. */
export interface ProductScope {
  /** Null: the whole catalog. */
  leafIds: readonly string[] | null
  /** Conditions on `product p`. */
  conditions: readonly RawBuilder<boolean>[]
}

export type PlainSort = 'NAME' | 'SKU' | 'UPDATED_AT'

const sortColumns: Record<PlainSort, SortColumn> = {
  NAME: { column: sql`p.name collate catalog.natural`, type: 'text' },
  SKU: { column: sql`p.sku collate catalog.natural`, type: 'text' },
  UPDATED_AT: { column: sql`p.updated_at`, type: 'timestamp' },
}
const idColumn: SortColumn = { column: sql`p.id`, type: 'bigint' }

/** One page by a column of the product: the first rows of each leaf, by that leaf's index, and of these the first. */
export async function selectProductPage(
  db: Reader,
  scope: ProductScope,
  sort: PlainSort,
  order: 'asc' | 'desc',
  page: KeysetPage,
): Promise<ProductPosition[]> {
  const { column } = sortColumns[sort]
  const keys = keyset([sortColumns[sort], idColumn], page, order)
  const { rows } = await sql<ProductPosition>`
    select p.id, ${column}::text as sort_key from ${leavesOf(scope)} leaf (id)
    cross join lateral (
      select p.* from product p where p.leaf_id = leaf.id and ${all(scope.conditions)} and ${keys.after}
      order by ${keys.order} limit ${page.limit}) p
    order by ${keys.order} limit ${page.limit}`.execute(db)
  return rows
}

/**
 * One page by a specification: products that have it by its value, numbers by size and text naturally, then those that
 * don't, by id. The cursor of the second part has a null for the value.
 */
export async function selectProductPageBySpec(
  db: Reader,
  scope: ProductScope,
  spec: { key: string; kind: 'number' | 'text' },
  order: 'asc' | 'desc',
  page: KeysetPage,
): Promise<ProductPosition[]> {
  if (page.cursor && page.cursor.length !== 2) throw new CursorMismatch()
  const startsWithout = page.cursor?.[0] === null
  const parts = [
    (rest: KeysetPage) => selectWithSpec(db, scope, spec, order, rest),
    (rest: KeysetPage) => selectWithoutSpec(db, scope, spec.key, rest),
  ]
  const [firstPart, secondPart] = page.direction === 'forward' ? parts : parts.toReversed()
  const beginsInSecond = page.cursor !== null && startsWithout === (page.direction === 'forward')
  const first = beginsInSecond ? [] : ((await firstPart?.(cursorFor(page, startsWithout))) ?? [])
  const missing = page.limit - first.length
  if (missing === 0) return first
  const cursor = beginsInSecond ? cursorFor(page, startsWithout).cursor : null
  return [...first, ...((await secondPart?.({ ...page, limit: missing, cursor })) ?? [])]
}

const cursorFor = (page: KeysetPage, withoutValue: boolean): KeysetPage =>
  withoutValue && page.cursor ? { ...page, cursor: page.cursor.slice(1) } : page

async function selectWithSpec(
  db: Reader,
  scope: ProductScope,
  { key, kind }: { key: string; kind: 'number' | 'text' },
  order: 'asc' | 'desc',
  page: KeysetPage,
): Promise<ProductPosition[]> {
  const column = sql.ref(`s.${kind}`)
  const keys = keyset(
    [
      { column, type: kind },
      { column: sql`s.product_id`, type: 'bigint' },
    ],
    page,
    order,
  )
  const { rows } = await sql<ProductPosition>`
    select s.product_id as id, ${column} as sort_key from ${leavesOf(scope)} leaf (id)
    cross join lateral (
      select s.product_id, ${column} from product_spec s join product p on p.id = s.product_id
      where s.key = ${key} and s.leaf_id = leaf.id and s.ordinal = 1 and ${column} is not null and ${all(scope.conditions)} and ${keys.after}
      order by ${keys.order} limit ${page.limit}) s
    order by ${keys.order} limit ${page.limit}`.execute(db)
  return rows
}

async function selectWithoutSpec(
  db: Reader,
  scope: ProductScope,
  key: string,
  page: KeysetPage,
): Promise<ProductPosition[]> {
  const keys = keyset([idColumn], page)
  const { rows } = await sql<ProductPosition>`
    select p.id, null as sort_key from product p
    where ${inLeaves(scope)} and ${all(scope.conditions)} and ${keys.after}
      and not exists (select from product_spec s where s.product_id = p.id and s.key = ${key})
    order by ${keys.order} limit ${page.limit}`.execute(db)
  return rows
}

export async function countProductsInScope(db: Reader, scope: ProductScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from product p where ${inLeaves(scope)} and ${all(scope.conditions)}`.execute(db)
  return rows[0]?.count ?? 0
}

const leavesOf = ({ leafIds }: ProductScope) =>
  leafIds === null ? sql`(select id from category where level = 'LEAF')` : sql`unnest(${leafIds}::bigint[])`

const inLeaves = ({ leafIds }: ProductScope) =>
  leafIds === null ? sql<boolean>`true` : sql<boolean>`p.leaf_id = any (${leafIds}::bigint[])`

const all = (conditions: readonly RawBuilder<boolean>[]) =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
