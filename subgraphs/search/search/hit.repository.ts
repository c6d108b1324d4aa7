import { prepared } from '@tensile/database'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import { orderOf, written, withOrder, type HitOrder } from './hit-order.ts'
import { anyLexemeOf, documentsOf, exactly, passing, planningOf, type ResultSet } from './result-set.ts'

export interface HitRow {
  id: string
  score: number
}

/** One page of the products found, and the version of the documents when it has any. The order is total, so pages are stable. */
export async function selectHits(
  db: Reader,
  results: ResultSet,
  order: HitOrder,
  limit: number,
  offset: number,
): Promise<{ hits: HitRow[]; documents: string | null }> {
  const score = scoreOf(results)
  const { rows } = await sql<HitRow & { documents: string }>`
    select (select version from search.document_version) as documents, d.product_id as id, ${score ?? sql`0`}::double precision as score from ${withOrder(order, documentsOf(results))} d
    where ${passing(results, results.filters)}
    order by ${written(orderOf(order, score !== null))} limit ${limit} offset ${offset}`.execute(db)
  return { hits: rows.map(({ id, score }) => ({ id, score })), documents: rows[0]?.documents ?? null }
}

/** How many products are found. */
export async function countHits(db: Reader, results: ResultSet): Promise<number> {
  // Filters may be looked up before the words: then it depends on their values.
  const planning = results.filters.length === 0 ? planningOf(results) : sql``
  const { rows } = await sql<{ total: number }>`${planning}
    select count(*)::integer as total from ${documentsOf(results)} d where ${passing(results, results.filters)}`.execute(
    db,
  )
  return rows[0]?.total ?? 0
}

/** The leaves that are a category or lie below it; none for one that does not exist. */
export async function selectLeaves(db: Reader, categoryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select leaf.id from search.category root join search.category leaf
      on leaf.path = root.path or (leaf.path > (root.path || '.') collate "C" and leaf.path < (root.path || '/') collate "C")
    where root.id = ${categoryId} and leaf.level = 'LEAF'`.execute(db)
  return rows.map(({ id }) => id)
}

/** The word of documents that is nearest in spelling to each word that no document holds and that is no term of the trade. */
export async function selectCorrections(db: Reader, words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ word: string; nearest: string | null }>`${prepared}
    select typed.word, search.nearest_word(typed.word) as nearest from unnest(${words}::text[]) typed (word)
    where not exists (select from search.word known where known.word = search.stem(typed.word))
      and not exists (select from search.synonym s where s.term = typed.word)`.execute(db)
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
