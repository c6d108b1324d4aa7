import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import { anyLexemeOf, exactly, matching, passing, tsqueryOf, type ResultSet } from './result-set.ts'

export interface HitRow {
  id: string
  score: number
}

export interface HitOrder {
  by: 'RELEVANCE' | 'NAME' | 'SKU' | 'UPDATED_AT' | 'SPEC'
  direction: 'ASC' | 'DESC'
  specKey: string | null
}

/** One page of the products found. The order is total, so pages are stable. */
export async function selectHits(
  db: Reader,
  results: ResultSet,
  order: HitOrder,
  limit: number,
  offset: number,
): Promise<HitRow[]> {
  const score = scoreOf(results)
  const { rows } = await sql<HitRow>`
    select d.product_id as id, ${score ?? sql`0`}::double precision as score from search.product_document d ${orderedBy(order)}
    where ${matching(results)} and ${passing(results, results.filters)}
    order by ${orderOf(order, score !== null)} limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** How many products are found. */
export async function countHits(db: Reader, results: ResultSet): Promise<number> {
  const source = tsqueryOf(results) ? sql`search.product_document` : sql`search.product_facets`
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from ${source} d where ${matching(results)} and ${passing(results, results.filters)}`.execute(
    db,
  )
  return rows[0]?.total ?? 0
}

/** The product with this SKU in any case, with or without dashes; null when there is none. */
export async function findProductBySku(db: Reader, sku: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from search.product where search.plain_sku(sku) = search.plain_sku(${sku}) and search.plain_sku(${sku}) <> '' and status <> 'DRAFT' order by id limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

/** The leaves that are a category or lie below it; none for one that does not exist. */
export async function selectLeaves(db: Reader, categoryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select leaf.id from search.category root join search.category leaf
      on leaf.path = root.path or (leaf.path > (root.path || '.') collate "C" and leaf.path < (root.path || '/') collate "C")
    where root.id = ${categoryId} and leaf.level = 'LEAF'`.execute(db)
  return rows.map(({ id }) => id)
}

/** The word of documents that is nearest in spelling to each word that no document holds. */
export async function selectCorrections(db: Reader, words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ word: string; nearest: string | null }>`
    select typed.word, search.nearest_word(typed.word) as nearest from unnest(${words}::text[]) typed (word)
    where not exists (select from search.word known where known.word = search.stem(typed.word))`.execute(db)
  return new Map(rows.flatMap(({ word, nearest }) => (nearest === null ? [] : [[word, nearest] as const])))
}

/**
 * One for each part of the query that is met exactly, and below one for the words, by where they stand: name and SKU before family,
 * brand and category, values. Null when nothing was asked for that could be met better or worse.
 */
export function scoreOf(results: ResultSet): RawBuilder<number> | null {
  const words = anyLexemeOf(results)
  const parts = [
    ...results.clauses.map(exactly).flatMap((exact) => (exact === null ? [] : [sql`(${exact})::integer`])),
    ...(words ? [sql`ts_rank('{0.2, 0.4, 0.6, 1.0}', d.document, ${words}, ${BELOW_ONE})`] : []),
  ]
  return parts.length === 0 ? null : sql<number>`(${sql.join(parts, sql` + `)})`
}

/** Of ts_rank: the rank divided by itself and one. */
const BELOW_ONE = 32

/** What can be bought comes first among what is equally good. */
export const byAvailability = sql`d.available desc, d.name_key, d.product_id`

function orderOf({ by, direction }: HitOrder, isScored: boolean): RawBuilder<unknown> {
  const way = sql.raw(direction)
  switch (by) {
    case 'RELEVANCE':
      return isScored ? sql`score desc, ${byAvailability}` : byAvailability
    case 'NAME':
      return sql`d.name_key ${way}, d.product_id`
    case 'SKU':
      return sql`p.sku collate search.natural ${way}`
    case 'UPDATED_AT':
      return sql`p.updated_at ${way}, d.product_id`
    case 'SPEC':
      return sql`o.number ${way} nulls last, o.text ${way} nulls last, d.name_key, d.product_id`
  }
}

/** The rows beside `d` that an order needs. */
function orderedBy({ by, specKey }: HitOrder): RawBuilder<unknown> {
  switch (by) {
    case 'SKU':
    case 'UPDATED_AT':
      return sql`join search.product p on p.id = d.product_id`
    case 'SPEC':
      return sql`left join search.spec_value o on o.product_id = d.product_id and o.key = ${specKey} and o.ordinal = 1`
    default:
      return sql``
  }
}
