import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import type { FacetGroup } from './facet.repository.ts'
import { orderedBy, orderOf, scoreOf, type HitOrder, type HitRow } from './hit.repository.ts'
import { documentsOf, passing, type ResultSet } from './result-set.ts'

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
  const score = scoreOf(results)
  const parts = orderOf(order, score !== null).map(({ by, way }, at) => ({ by, way, name: sql.ref(`order_${at}`) }))
  const { rows } = await sql<GroupRow>`
    with found as materialized (
      select *, ${sql.join(parts.map(({ by, name }) => sql`${by} as ${name}`))} from (
        select d.product_id, d.available, d.name_key, d.facets, ${score ?? sql`0`}::double precision as score, ${failures.length === 0 ? sql`0::bigint` : sql.join(failures, sql` | `)} as failed
        from ${documentsOf(results)} d offset 0) d ${orderedBy(order)}
      where failed & (failed - 1) = 0
    ), page as (
      select product_id, score from found where failed = 0
      order by ${sql.join(parts.map(({ name, way }) => sql`${name} ${way}`))} limit ${limit} offset ${offset}
    )
    select (select version from search.document_version) as documents,
      (select coalesce(json_agg(json_build_object('id', product_id::text, 'score', score)), '[]') from page) as hits,
      failed, count(*)::integer as products, encode(string_agg(facets, ''), 'base64') as lists
    from found group by failed`.execute(db)
  return {
    documents: rows[0]?.documents ?? null,
    hits: rows[0]?.hits ?? [],
    groups: rows.map(({ failed, products, lists }) => ({
      failed: failed === '0' ? null : (byKey[Math.log2(Number(failed))]?.[0] ?? null),
      products,
      values: toNumbers(lists),
    })),
  }
}

/** PostgreSQL sends the bytes of a number from high to low. */
function toNumbers(base64: string): Int32Array {
  const bytes = Buffer.from(base64, 'base64').swap32()
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT)
}
