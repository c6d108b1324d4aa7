import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../context.ts'
import type { FacetGroup } from './facet-count.ts'
import { tallyLists } from './facet-tally.ts'
import { orderOf, withOrder, written, type HitOrder } from './hit-order.ts'
import { scoreOf, type HitRow } from './hit.repository.ts'
import { documentsOf, passing, planningOf, type ResultSet } from './result-set.ts'

export interface CountedHits {
  /** The version of the documents that it was counted in, null when nothing was found. */
  documents: string | null
  hits: HitRow[]
  groups: FacetGroup[]
}

interface GroupRow {
  documents: string
  hits: HitRow[]
  /** A bit for each attribute whose filters were not passed. */
  failed: string
  products: number
  lists: string
}

/**
 * One page of the products found, and what all of them have: in one statement, which finds them once. Products count that pass the
 * filters, or those on all attributes but one.
 */
export async function selectCountedHits(
  db: Reader,
  results: ResultSet,
  order: HitOrder,
  limit: number,
  offset: number,
): Promise<CountedHits> {
  const byKey = [...Map.groupBy(results.filters, ({ key }) => key)]
  const failures = byKey.map(
    ([, filters], place) =>
      sql`(case when ${passing(results, filters)} then 0 else 1 end::bigint << ${place}::integer)`,
  )
  // Without filters all products found are one group: counting them by what they failed would take half as long again.
  const isDivided = failures.length > 0
  const { rows } = await sql<GroupRow>`${planningOf(results)}
    with ${foundAndPage(results, order, failures, limit, offset)}
    select (select version from search.document_version) as documents,
      (select coalesce(json_agg(json_build_object('id', product_id::text, 'score', score)), '[]') from page) as hits,
      ${isDivided ? sql`failed` : sql`0::bigint as failed`}, count(*)::integer as products, string_agg(facets, '') as lists
    from found ${isDivided ? sql`group by failed` : sql`having count(*) > 0`}`.execute(db)
  return {
    documents: rows[0]?.documents ?? null,
    hits: rows[0]?.hits ?? [],
    groups: rows.map(({ failed, products, lists }) => ({
      failed: failed === '0' ? null : (byKey[Math.log2(Number(failed))]?.[0] ?? null),
      ...tallyLists(products, lists),
    })),
  }
}

/** What all products found have, where there are no filters. */
export async function selectCounts(db: Reader, results: ResultSet): Promise<Omit<CountedHits, 'hits'>> {
  const { rows } = await sql<Omit<GroupRow, 'hits' | 'failed'>>`
    select (select version from search.document_version) as documents, count(*)::integer as products, string_agg(d.facets, '') as lists
    from ${documentsOf(results)} d having count(*) > 0`.execute(db)
  return {
    documents: rows[0]?.documents ?? null,
    groups: rows.map(({ products, lists }) => ({ failed: null, ...tallyLists(products, lists) })),
  }
}

/** `failures` tell, a bit for each attribute, whose filters were not passed. */
function foundAndPage(
  results: ResultSet,
  order: HitOrder,
  failures: readonly RawBuilder<unknown>[],
  limit: number,
  offset: number,
): RawBuilder<unknown> {
  const score = scoreOf(results)
  const parts = orderOf(order, score !== null)
  const failed = failures.length > 0 ? sql`, ${sql.join(failures, sql` | `)} as failed` : sql``
  const passed = failures.length > 0 ? sql`where failed = 0` : sql``
  const passedButOne = failures.length > 1 ? sql` offset 0) d where failed & (failed - 1) = 0` : sql`) d`
  const columns = [
    'product_id',
    'facets',
    'score',
    ...(failures.length > 0 ? ['failed'] : []),
    ...parts.map(({ column }) => column),
  ]
  return sql`
  found as materialized (
    select ${sql.join([...new Set(columns)].map((column) => sql.ref(column)))} from (
      select d.*, ${score ?? sql`0`}::double precision as score${failed}
      from ${withOrder(order, documentsOf(results))} d${passedButOne}),
  page as (
    select product_id, score from found ${passed} order by ${written(parts)} limit ${limit} offset ${offset})`
}
