import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import type { Market } from '../bench/checkout/market.ts'
import type { Finding } from './books.ts'

interface BankPayment {
  reference: string
  status: string
  amount: number
  captured: number
}

/** Waits until every payment for these products is decided. */
export async function settled(market: Market, skus: readonly string[], timeoutMs: number): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs
  for (;;) {
    const [row] = await market.query<{ open: number }>(
      `select count(*)::integer as open from orders.payment_call c join orders.payment p on p.id = c.payment_id
       where c.state in ('DUE', 'SENT', 'WAITING') and exists (select from orders.order_line l where l.order_id = p.order_id and l.sku = any ($1))`,
      [skus],
    )
    if (row?.open === 0) return
    if (performance.now() > giveUpAt) throw new Error(`${row?.open} calls to the payment service are still open`)
    await sleep(500)
  }
}

/** Captures each of the payments, as a shipment does. */
export const captureAll = (market: Market, skus: readonly string[]) =>
  market.query(
    `select orders.enqueue_capture(p.order_id, p.amount) from orders.payment p
     where p.provider = 'STRIPE' and p.status = 'AUTHORIZED'
       and exists (select from orders.order_line l where l.order_id = p.order_id and l.sku = any ($1))`,
    [skus],
  )

/** What the payment service did, held against what was asked of it. */
export async function judgePayments(market: Market, standInUrl: string, skus: readonly string[]): Promise<Finding[]> {
  const payments = await market.query<{ reference: string; amount: string; captured: string }>(
    `select p.reference, p.amount::text, p.captured::text from orders.payment p
     where p.provider = 'STRIPE' and p.status = 'CAPTURED'
       and exists (select from orders.order_line l where l.order_id = p.order_id and l.sku = any ($1))`,
    [skus],
  )
  const { body } = await request(`${standInUrl}/control/payments`)
  const bank = new Map(((await body.json()) as BankPayment[]).map((payment) => [payment.reference, payment]))
  const known = new Set(payments.map(({ reference }) => reference))
  const [order] = await market.query<{ since: Date; references: string[] }>(
    `select coalesce(array_agg(p.reference) filter (where p.reference is not null), '{}') as references from orders.payment p where p.provider = 'STRIPE'`,
  )
  const everKnown = new Set(order?.references)
  const twice = [...bank.values()].filter(({ amount, captured }) => captured > amount)
  const charged = [...bank.values()].filter(({ reference, captured }) => captured > 0 && !everKnown.has(reference))
  const wrong = payments.filter(
    ({ reference, amount }) => bank.get(reference)?.captured !== Math.round(Number(amount) * 100),
  )
  const open = [...bank.values()].filter(
    ({ reference, status, captured }) => status === 'AUTHORIZED' && captured === 0 && !everKnown.has(reference),
  )
  return [
    {
      promise: 'payments captured, each by its exact amount',
      found: `${known.size - wrong.length} of ${payments.length}`,
      isKept: wrong.length === 0 && payments.length > 0,
    },
    { promise: 'captured more than was authorized', found: String(twice.length), isKept: twice.length === 0 },
    { promise: 'charged without an order', found: String(charged.length), isKept: charged.length === 0 },
    { promise: 'authorized twice for one order', found: String(open.length), isKept: open.length === 0 },
  ]
}
