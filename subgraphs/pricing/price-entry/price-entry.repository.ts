import { keyset } from '@tensile/database'
import type { Page } from '@tensile/relay'
import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'

/** A price on a list. */
export interface PriceEntryRow {
  priceListId: string
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

/** Which prices of a list: of SKUs that begin so, in any case; null for all. */
export type SkuPrefix = string | null

/** One page by SKU and quantity of the prices of each list. */
export async function selectPriceEntryPages(
  db: Reader,
  priceListIds: readonly string[],
  skuPrefix: SkuPrefix,
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
    select l.id as price_list_id, entry.product_id, entry.sku, entry.min_quantity, show_unit(entry.unit, c.minor_digits) as unit, c.code as currency
    from price_list l join currency c on c.code = l.currency
    cross join lateral (
      select e.product_id, p.sku, e.min_quantity, e.unit, row_number() over (order by ${order}) as position
      from price e join product p on p.id = e.product_id
      where e.price_list_id = l.id and ${beginsWith(skuPrefix)} and ${after}
      order by ${order} limit ${page.limit}) entry
    where l.id = any (${priceListIds}::bigint[])
    order by l.id, entry.position`.execute(db)
  return rows
}

/** How many prices each list has; one without any is left out. */
export async function countPriceEntries(
  db: Reader,
  priceListIds: readonly string[],
  skuPrefix: SkuPrefix,
): Promise<{ priceListId: string; count: number }[]> {
  const { rows } = await sql<{ priceListId: string; count: number }>`
    select e.price_list_id, count(*)::integer as count from price e join product p on p.id = e.product_id
    where e.price_list_id = any (${priceListIds}::bigint[]) and ${beginsWith(skuPrefix)}
    group by e.price_list_id`.execute(db)
  return rows
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

const beginsWith = (prefix: SkuPrefix) =>
  prefix === null ? sql`true` : sql`starts_with(upper(p.sku), upper(${prefix}::text))`
