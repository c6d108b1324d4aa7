import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { NewPrice } from '../price-entry/price-entry.repository.ts'

/** A list as CSV (RFC 4180), by SKU and quantity, and how many prices it has. */
export async function selectPriceFile(db: Reader, priceListId: string): Promise<{ csv: string; lineCount: number }> {
  const { rows } = await sql<{ csv: string | null; lineCount: number }>`
    select count(*)::integer as line_count, string_agg(quoted.sku || ',' || e.min_quantity || ',' || show_unit(e.unit, c.minor_digits) || e'\r\n', ''
      order by upper(p.sku), e.min_quantity) as csv
    from price e join product p on p.id = e.product_id
    join price_list l on l.id = e.price_list_id join currency c on c.code = l.currency
    cross join lateral (select case when p.sku ~ '[",]' then '"' || replace(p.sku, '"', '""') || '"' else p.sku end) quoted (sku)
    where e.price_list_id = ${priceListId}`.execute(db)
  const [row] = rows
  return { csv: `sku,min_quantity,unit\r\n${row?.csv ?? ''}`, lineCount: row?.lineCount ?? 0 }
}

/** Takes off what is not among the given prices. Returns how many. */
export async function deleteOtherPrices(trx: Writer, priceListId: string, kept: readonly NewPrice[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from price e where e.price_list_id = ${priceListId} and not exists (
      select from unnest(${kept.map(({ productId }) => productId)}::bigint[], ${kept.map(({ minQuantity }) => minQuantity)}::integer[])
        kept (product_id, min_quantity)
      where kept.product_id = e.product_id and kept.min_quantity = e.min_quantity)`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
