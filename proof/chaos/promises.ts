import type { Market } from '../../bench/checkout/market.ts'
import { finding, judge, type Finding } from '../books.ts'
import type { Bought, checkouts } from './buyers-at-work.ts'
import type { StaffBooks } from './staff-at-work.ts'

/** Pieces of each product that buyers order. */
export const PIECES = 1_000_000

/** Everything that clients were told, held against the books. */
export async function judgeAll(
  market: Market,
  {
    skus,
    counted,
    orders,
    books,
  }: {
    skus: readonly string[]
    counted: string
    orders: ReturnType<typeof checkouts>
    books: StaffBooks
  },
  /** What was placed since the last time. */
  recent: readonly Bought[],
): Promise<Finding[]> {
  return [
    ...(await judge(market, { outcomes: orders.bought }, skus, PIECES)),
    await judgePieces(market, orders.bought),
    await judgeRepeats(orders, recent),
    await judgeBrand(market, books),
    await judgeAdjustments(market, counted, books),
  ]
}

async function judgePieces(market: Market, bought: readonly Bought[]): Promise<Finding> {
  const rows = await market.query<{ number: string; pieces: Record<string, number> }>(
    `select number, jsonb_object_agg(sku, quantity) as pieces
     from (select o.number, l.sku, sum(l.quantity)::integer as quantity from orders."order" o join orders.order_line l on l.order_id = o.id
       where o.number = any ($1) group by 1, 2) line group by 1`,
    [bought.map(({ number }) => number)],
  )
  const ordered = new Map(rows.map(({ number, pieces }) => [number, pieces]))
  const wrong = bought.filter(({ number, lines }) => {
    const wanted = new Map<string, number>()
    for (const { sku, quantity } of lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity)
    const pieces = Object.entries(ordered.get(number ?? '') ?? {})
    return pieces.length !== wanted.size || pieces.some(([sku, quantity]) => wanted.get(sku) !== quantity)
  })
  return finding('orders with other pieces than were put in the cart', wrong.length, 0)
}

async function judgeRepeats(orders: ReturnType<typeof checkouts>, recent: readonly Bought[]): Promise<Finding> {
  const sample = recent.slice(-REPEATS)
  const told = await Promise.all(sample.map((order) => orders.repeat(order)))
  const others = sample.filter(({ number }, index) => told[index] !== number)
  return finding(`repeated keys (${sample.length}) with another order`, others.length, 0)
}

const REPEATS = 10

async function judgeBrand(market: Market, { brandId, brandName, renames }: StaffBooks): Promise<Finding> {
  const [, rowId = ''] = Buffer.from(brandId, 'base64url').toString().split(':')
  const [row] = await market.query<{ name: string; version: number }>(
    'select name, version from catalog.brand where id = $1',
    [rowId],
  )
  return finding(
    'brand by its last acknowledged name',
    `${row?.name}, version ${row?.version}`,
    `${brandName}, version ${renames + 1}`,
  )
}

async function judgeAdjustments(market: Market, sku: string, { adjustments, delta }: StaffBooks): Promise<Finding> {
  const [row] = await market.query<{ moves: number; pieces: number }>(
    `select count(*)::integer as moves, sum(m.on_hand)::integer as pieces
     from orders.stock_movement m join catalog.product p on p.id = m.product_id where p.sku = $1`,
    [sku],
  )
  // The first movement put PIECES in.
  return finding(
    'adjustments, and pieces by them',
    `${row?.moves}, ${row?.pieces}`,
    `${adjustments + 1}, ${PIECES + delta}`,
  )
}
