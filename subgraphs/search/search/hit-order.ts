import { sql, type RawBuilder } from 'kysely'

export interface HitOrder {
  by: 'RELEVANCE' | 'NAME' | 'SKU' | 'UPDATED_AT' | 'SPEC'
  direction: 'ASC' | 'DESC'
  specKey: string | null
}

/** A column of `withOrder`, or the score, and which way it goes. */
interface OrderPart {
  column: string
  way: RawBuilder<unknown>
}

/** What can be bought comes first among what is equally good. */
export const byAvailability: readonly OrderPart[] = [
  { column: 'available', way: sql`desc` },
  { column: 'name_key', way: sql`asc` },
  { column: 'product_id', way: sql`asc` },
]

/** The order is total, so pages are stable. */
export function orderOf({ by, direction }: HitOrder, isScored: boolean): readonly OrderPart[] {
  const way = sql.raw(direction)
  const byId = { column: 'product_id', way: sql`asc` }
  switch (by) {
    case 'RELEVANCE':
      return isScored ? [{ column: 'score', way: sql`desc` }, ...byAvailability] : byAvailability
    case 'NAME':
      return [{ column: 'name_key', way }, byId]
    case 'SKU':
      return [{ column: 'sku', way }]
    case 'UPDATED_AT':
      return [{ column: 'updated_at', way }, byId]
    case 'SPEC': {
      const nullsLast = sql`${way} nulls last`
      return [
        { column: 'number', way: nullsLast },
        { column: 'text', way: nullsLast },
        { column: 'name_key', way: sql`asc` },
        byId,
      ]
    }
  }
}

/** As SQL writes it. */
export const written = (parts: readonly OrderPart[]): RawBuilder<unknown> =>
  sql.join(parts.map(({ column, way }) => sql`${sql.ref(column)} ${way}`))

/** The documents with the columns that an order goes by. */
export function withOrder({ by, specKey }: HitOrder, documents: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (by) {
    case 'SKU':
      return sql`(select d.*, p.sku collate search.natural as sku from ${documents} d join search.product p on p.id = d.product_id)`
    case 'UPDATED_AT':
      return sql`(select d.*, p.updated_at from ${documents} d join search.product p on p.id = d.product_id)`
    case 'SPEC':
      return sql`(select d.*, o.number, o.text from ${documents} d
        left join search.spec_value o on o.product_id = d.product_id and o.key = ${specKey} and o.ordinal = 1)`
    default:
      return documents
  }
}
