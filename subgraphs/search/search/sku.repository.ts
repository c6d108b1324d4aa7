import { sql } from 'kysely'
import type { Reader } from '../context.ts'

/**
 * The product with that SKU in any case; without one, those whose SKU has the same letters and digits: "ACM-1.5HP" and "ACM-15HP" for
 * "acm15hp". Within the leaves of a category, where there is one.
 */
export async function selectBySku(db: Reader, typed: string, leafIds: readonly string[] | null): Promise<string[]> {
  const { rows } = await sql<{ id: string; isExact: boolean }>`
    select p.id, lower(p.sku) = lower(${typed}) as "isExact" from search.product p
    where search.plain_sku(p.sku) = search.plain_sku(${typed}) and p.status <> 'DRAFT'
      ${leafIds === null ? sql`` : sql`and p.leaf_id = any (${leafIds}::bigint[])`}
    order by 2 desc, p.id`.execute(db)
  return rows.filter(({ isExact }) => isExact || !rows[0]?.isExact).map(({ id }) => id)
}
