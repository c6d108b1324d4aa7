import { sql } from 'kysely'
import type { Reader } from '../context.ts'

/** The ids of products by SKU in any case, in the order asked for; null for an unknown one. */
export async function findProductIds(db: Reader, skus: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ id: string | null }>`
    select p.id from unnest(${skus}::text[]) with ordinality wanted (sku, position)
    left join product p on upper(p.sku) = upper(wanted.sku)
    order by wanted.position`.execute(db)
  return rows.map(({ id }) => id)
}
