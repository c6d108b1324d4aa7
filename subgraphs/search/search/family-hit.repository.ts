import { sql } from 'kysely'
import type { Reader } from '../context.ts'
import { byAvailability as availability, written } from './hit-order.ts'
import { scoreOf } from './hit.repository.ts'
import { documentsOf, passing, type ResultSet } from './result-set.ts'

export interface FamilyHitRow {
  id: string
  /** Products of the family that are found. */
  matchingVariants: number
  /** The best of them. */
  productId: string
  score: number
}

const byAvailability = written(availability)

/** One page of the families of the products found, in the order of their best product, and how many families there are. */
export async function selectFamilyHits(
  db: Reader,
  results: ResultSet,
  skus: readonly string[] | null,
  limit: number,
  offset: number,
): Promise<{ hits: FamilyHitRow[]; total: number }> {
  const { rows } = await sql<FamilyHitRow & { total: number }>`
    with found as materialized (
      select d.product_id, d.family_id, d.available, d.name_key, ${scoreOf(results) ?? sql`0`}::double precision as score
      from ${skus === null ? documentsOf(results) : sql`search.product_document`} d where ${skus === null ? passing(results, results.filters) : sql`d.product_id = any (${skus}::bigint[])`}
    ), family as (
      select distinct on (family_id) family_id, product_id, available, name_key, score, count(*) over (partition by family_id)::integer as matching_variants
      from found d order by family_id, score desc, ${byAvailability}
    )
    select family_id as id, product_id, score, matching_variants, count(*) over ()::integer as total
    from family d order by score desc, ${byAvailability} limit ${limit} offset ${offset}`.execute(db)
  return { hits: rows.map(({ total: _, ...hit }) => hit), total: rows[0]?.total ?? 0 }
}
