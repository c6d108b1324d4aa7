import { sql } from 'kysely'
import type { Reader } from '../context.ts'

/** So many pieces of a product. */
export interface PriceLine {
  productId: string
  quantity: number
}

/** A line as `pricing.quote` answers it, for a product that is sold to the buyer. Amounts are decimal strings. */
export interface PriceRow extends PriceLine {
  currency: string
  listUnit: string
  unit: string
  net: string
  gross: string
  taxRate: string
  tax: string
  reverseCharge: boolean
  priceList: string
  validUntil: Date | null
  trace: { kind: 'LIST' | 'PRICE_LIST' | 'QUANTITY_BREAK' | 'PROMOTION'; rule: string; unit: string }[]
  pricePer: number
  perAmount: string
  minOrderQuantity: number
  orderMultiple: number
  nextQuantity: number
  quantityProblem: { code: 'BELOW_MIN' | 'ABOVE_MAX' | 'NOT_A_MULTIPLE' } | null
}

/** The prices of all lines for a company (null: a guest) now, in their order; null for what is not sold to it. */
export async function selectPrices(
  db: Reader,
  companyId: string | null,
  lines: readonly PriceLine[],
): Promise<(PriceRow | null)[]> {
  const { rows } = await sql<PriceRow | Record<keyof PriceRow, null>>`
    select q.product_id, q.quantity, q.currency, q.list_unit, q.unit, q.net, q.net + q.tax as gross, q.tax_rate, q.tax, q.reverse_charge, q.price_list,
      q.valid_until, q.trace, coalesce(t.price_per, 1) as price_per, show_unit(q.unit * coalesce(t.price_per, 1), c.minor_digits) as per_amount,
      q.min_order_quantity, q.order_multiple, quantity_problem(q.quantity, q.min_order_quantity, q.order_multiple),
      next_quantity(q.quantity, q.min_order_quantity, q.order_multiple)
    from quote(${companyId}, null, ${idsOf(lines)}::bigint[], ${quantitiesOf(lines)}::integer[]) q
    left join sales_terms t on t.product_id = q.product_id
    left join currency c on c.code = q.currency
    order by q.line`.execute(db)
  return rows.map((row) => (row.unit === null ? null : row))
}

export interface PriceTierRow {
  productId: string
  minQuantity: number
  currency: string
  unit: string
}

/** The quantities from which each product has another price for a company, smallest first. */
export async function selectPriceTiers(
  db: Reader,
  companyId: string | null,
  productIds: readonly string[],
): Promise<PriceTierRow[]> {
  const { rows } = await sql<PriceTierRow>`
    select product_id, min_quantity, currency, unit from tiers(${companyId}, ${productIds}::bigint[])
    order by product_id, min_quantity`.execute(db)
  return rows
}

export interface CheaperRow {
  /** Of the line, from 1. */
  line: number
  quantity: number
  currency: string
  net: string
}

/** For lines that cost `net`: the smallest larger quantity that costs less, where there is one. */
export async function selectCheaper(
  db: Reader,
  companyId: string | null,
  lines: readonly (PriceLine & { net: string })[],
): Promise<CheaperRow[]> {
  const nets = lines.map(({ net }) => net)
  const { rows } = await sql<CheaperRow>`
    select line, quantity, currency, net
    from cheaper(${companyId}, ${idsOf(lines)}::bigint[], ${nets}::numeric[], ${quantitiesOf(lines)}::integer[])`.execute(
    db,
  )
  return rows
}

const idsOf = (lines: readonly PriceLine[]) => lines.map(({ productId }) => productId)
const quantitiesOf = (lines: readonly PriceLine[]) => lines.map(({ quantity }) => quantity)
