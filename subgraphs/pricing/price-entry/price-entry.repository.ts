import { keyset } from '@tensile/database'
import type { Page } from '@tensile/relay'
import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'

/** A price on a list. */
export interface PriceEntryRow {
  productId: string
  sku: string
  minQuantity: number
  unit: string
  currency: string
}

/** A price to set, its product known. */
export interface NewPrice {
  productId: string
  minQuantity: number
  unit: string
}

/** One page of a list's prices by SKU and quantity, of SKUs that begin so. */
export async function selectPriceEntryPage(
  db: Reader,
  priceListId: string,
  skuPrefix: string | null,
  page: Page,
): Promise<PriceEntryRow[]> {
  const { after, order } = keyset(
    [
      { column: sql`upper(p.sku)`, type: 'text' },
      { column: sql`e.min_quantity`, type: 'bigint' },
    ],
    page,
  )
  const { rows } = await sql<PriceEntryRow>`
    select e.product_id, p.sku, e.min_quantity, show_unit(e.unit, c.minor_digits) as unit, c.code as currency
    from price e join product p on p.id = e.product_id
    join price_list l on l.id = e.price_list_id join currency c on c.code = l.currency
    where e.price_list_id = ${priceListId} and ${beginsWith(skuPrefix)} and ${after}
    order by ${order} limit ${page.limit}`.execute(db)
  return rows
}

export async function countPriceEntries(db: Reader, priceListId: string, skuPrefix: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from price e join product p on p.id = e.product_id
    where e.price_list_id = ${priceListId} and ${beginsWith(skuPrefix)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Inserts prices and changes those that are there. Returns how many are new or other than before. */
export async function upsertPrices(trx: Writer, priceListId: string, prices: readonly NewPrice[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into price (price_list_id, product_id, min_quantity, unit)
    select ${priceListId}, product_id, min_quantity, unit
    from unnest(${prices.map(({ productId }) => productId)}::bigint[], ${prices.map(({ minQuantity }) => minQuantity)}::integer[],
      ${prices.map(({ unit }) => unit)}::numeric[]) given (product_id, min_quantity, unit)
    order by product_id, min_quantity
    on conflict on constraint price_break_unique do update set unit = excluded.unit where price.unit <> excluded.unit`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0)
}

/** What to take off a list: one break of a product, or with null all of them. */
export interface PricePlace {
  productId: string
  minQuantity: number | null
}

/** How many prices each place holds, in their order. */
export async function countPricesAt(
  trx: Writer,
  priceListId: string,
  places: readonly PricePlace[],
): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select count(e.id)::integer as count from ${given(places)}
    left join price e on e.price_list_id = ${priceListId} and ${atPlace}
    group by position order by position`.execute(trx)
  return rows.map(({ count }) => count)
}

export async function deletePricesAt(trx: Writer, priceListId: string, places: readonly PricePlace[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from price e using ${given(places)} where e.price_list_id = ${priceListId} and ${atPlace}`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

const given = (places: readonly PricePlace[]) => sql`
  unnest(${places.map(({ productId }) => productId)}::bigint[], ${places.map(({ minQuantity }) => minQuantity)}::integer[])
    with ordinality given (product_id, min_quantity, position)`

const atPlace = sql`e.product_id = given.product_id and e.min_quantity = coalesce(given.min_quantity, e.min_quantity)`

const beginsWith = (prefix: string | null) =>
  prefix === null ? sql`true` : sql`starts_with(upper(p.sku), upper(${prefix}::text))`
