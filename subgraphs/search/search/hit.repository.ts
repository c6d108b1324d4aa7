import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import { matching, passes, tsqueryOf, type ResultSet } from './result-set.ts'

export interface HitRow {
  id: string
  score: number
}

export interface HitPage {
  hits: HitRow[]
  total: number
}

export interface HitOrder {
  by: 'RELEVANCE' | 'NAME' | 'SKU' | 'UPDATED_AT' | 'SPEC'
  direction: 'ASC' | 'DESC'
  specKey: string | null
}

/** One page of the products found, and how many there are. The order is total, so pages are stable. */
export async function selectHits(
  db: Reader,
  results: ResultSet,
  order: HitOrder,
  limit: number,
  offset: number,
): Promise<HitPage> {
  const tsquery = tsqueryOf(results)
  const { rows } = await sql<HitRow & { total: number }>`
    select p.id, ${tsquery ? sql`ts_rank('{0.2, 0.4, 0.6, 1.0}', d.document, ${tsquery})` : sql`0::real`} as score, count(*) over ()::integer as total
    from search.product_document d join search.product p on p.id = d.product_id
    ${order.by === 'SPEC' ? sql`left join search.spec_value o on o.product_id = p.id and o.key = ${order.specKey} and o.ordinal = 1` : sql``}
    where ${matching(results)} ${sql.join(
      results.filters.map((filter) => sql`and ${passes(filter)}`),
      sql` `,
    )}
    order by ${orderOf(order)}, p.sku collate search.natural limit ${limit} offset ${offset}`.execute(db)
  return {
    hits: rows.map(({ id, score }) => ({ id, score })),
    total: rows[0]?.total ?? (offset > 0 ? await countHits(db, results) : 0),
  }
}

export async function countHits(db: Reader, results: ResultSet): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from search.product_document d join search.product p on p.id = d.product_id
    where ${matching(results)} ${sql.join(
      results.filters.map((filter) => sql`and ${passes(filter)}`),
      sql` `,
    )}`.execute(db)
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

/** The word of documents that is nearest in spelling to each word that no document holds. */
export async function selectCorrections(db: Reader, words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ word: string; nearest: string | null }>`
    select typed.word, search.nearest_word(typed.word) as nearest from unnest(${words}::text[]) typed (word)
    where not exists (select from search.word known where known.word = search.stem(typed.word))`.execute(db)
  return new Map(rows.flatMap(({ word, nearest }) => (nearest === null ? [] : [[word, nearest] as const])))
}

function orderOf({ by, direction }: HitOrder): RawBuilder<unknown> {
  const way = sql.raw(direction)
  switch (by) {
    case 'RELEVANCE':
      return sql`score desc, p.name collate search.natural`
    case 'NAME':
      return sql`p.name collate search.natural ${way}`
    case 'SKU':
      return sql`p.sku collate search.natural ${way}`
    case 'UPDATED_AT':
      return sql`p.updated_at ${way}`
    case 'SPEC':
      return sql`o.number ${way} nulls last, o.text ${way} nulls last`
  }
}
