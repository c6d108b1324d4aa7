import type { Market } from '../bench/checkout/market.ts'

/** What a buyer was told in the end. */
export interface Outcome {
  /** Number of the order; null when it was refused. */
  number: string | null
  key: string
  codes: string[]
}

/** A promise, and whether it was kept. */
export interface Finding {
  promise: string
  found: string
  isKept: boolean
}

export const finding = (promise: string, found: unknown, expected: unknown): Finding => ({
  promise,
  found: String(found),
  isKept: String(found) === String(expected),
})

/** What a sale left behind, held against what was on sale and what buyers were told. */
export async function judge(
  market: Market,
  { outcomes }: { outcomes: readonly Outcome[] },
  skus: readonly string[],
  pieces: number,
): Promise<Finding[]> {
  const [books] = await market.query<{
    received: number
    held: number
    ordered: number
    below: number
    unsold: number
    orders: number
    keys: number
    numbers: string[]
  }>(
    `with product as (select id, sku from catalog.product where sku = any ($1)),
       line as (select l.*, o.number, o.idempotency_key from orders.order_line l join product p on p.id = l.product_id
         join orders."order" o on o.id = l.order_id where o.status <> 'CANCELLED')
     select (select sum(on_hand) from orders.stock_movement m join product p on p.id = m.product_id)::integer as received,
       (select sum(reserved) from orders.stock s join product p on p.id = s.product_id)::integer as held,
       (select coalesce(sum(quantity), 0) from line)::integer as ordered,
       (select count(*) from orders.stock s join product p on p.id = s.product_id where s.reserved > s.on_hand)::integer as below,
       (select sum(on_hand - reserved) from orders.stock s join product p on p.id = s.product_id)::integer as unsold,
       (select count(distinct order_id) from line)::integer as orders,
       (select count(distinct idempotency_key) from line)::integer as keys,
       (select coalesce(array_agg(distinct number), '{}') from line) as numbers`,
    [skus],
  )
  if (!books) throw new Error('the books told of nothing')
  const disagreements = await market.query('select * from orders.stock_disagreements()')
  const [gap] = await market.query<{ gaps: number }>(
    `select (max(split_part(number, '-', 2)::integer) - count(*))::integer as gaps from orders."order"
     where number like extract(year from now()) || '-%'`,
  )
  const placed = outcomes.filter(({ number }) => number !== null)
  const refused = outcomes.filter(({ number }) => number === null)
  const told = new Set(placed.map(({ number }) => number))
  return [
    finding('pieces on sale', books.received, skus.length * pieces),
    finding(
      'pieces held for orders = pieces ordered',
      `${books.held} = ${books.ordered}`,
      `${books.held} = ${books.held}`,
    ),
    finding('products of which more is promised than is there', books.below, 0),
    finding('stock, reservations and ledger disagree in', disagreements.length, 0),
    finding(
      'orders in the books = orders told to buyers',
      `${books.orders} = ${told.size}`,
      `${books.orders} = ${books.orders}`,
    ),
    finding('orders that no buyer was told of', books.numbers.filter((number) => !told.has(number)).length, 0),
    finding(
      'buyers with an order = keys in the books',
      `${placed.length} = ${books.keys}`,
      `${books.keys} = ${books.keys}`,
    ),
    finding(
      'refused for another reason than INSUFFICIENT_STOCK',
      refused.flatMap(({ codes }) => codes.filter((code) => code !== 'INSUFFICIENT_STOCK')).join(', ') || 'nobody',
      'nobody',
    ),
    finding('refused without a reason', refused.filter(({ codes }) => codes.length === 0).length, 0),
    finding('gaps in the numbers of orders', gap?.gaps, 0),
  ]
}

/** Of one product that everybody wants one piece of, all are sold. */
export const soldOut = async (market: Market, sku: string, pieces: number): Promise<Finding> => {
  const [row] = await market.query<{ sold: number }>(
    `select coalesce(sum(l.quantity), 0)::integer as sold from orders.order_line l join orders."order" o on o.id = l.order_id
     where l.sku = $1 and o.status <> 'CANCELLED'`,
    [sku],
  )
  return finding(`sold of ${pieces}`, row?.sold, pieces)
}

/** No request failed on the server's side. */
export const noFaults = ({ faults }: { faults: ReadonlyMap<string, number> }): Finding =>
  finding(
    'answers 5xx, none, or with errors',
    [...faults].map(([what, count]) => `${count} x ${what}`).join(', ') || 0,
    '0',
  )
