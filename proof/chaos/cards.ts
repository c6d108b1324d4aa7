import { request } from 'undici'
import type { Market } from '../../bench/checkout/market.ts'
import { finding, type Finding } from '../books.ts'
import type { Bought } from './buyers-at-work.ts'

interface BankPayment {
  reference: string
  status: string
  amount: number
}

/** Each order that was paid by card has one payment at the bank, of its amount; and the bank has no other one. */
export async function judgeCards(market: Market, stripeUrl: string, bought: readonly Bought[]): Promise<Finding[]> {
  const payments = await market.query<{ number: string; reference: string | null; amount: string; status: string }>(
    `select o.number, p.reference, p.amount::text, p.status from orders.payment p join orders."order" o on o.id = p.order_id
     where p.provider = 'STRIPE' and o.number = any ($1)`,
    [bought.map(({ number }) => number)],
  )
  const { body } = await request(`${stripeUrl}/control/payments`)
  const bank = (await body.json()) as BankPayment[]
  const authorized = bank.filter(({ status }) => status === 'AUTHORIZED')
  const right = payments.filter(({ reference, amount, status }) => {
    const [payment, ...more] = authorized.filter((each) => each.reference === reference)
    return status === 'AUTHORIZED' && more.length === 0 && payment?.amount === Math.round(Number(amount) * 100)
  })
  const known = new Set(payments.map(({ reference }) => reference))
  return [
    finding(`card payments (${payments.length}) authorized once, of their amount`, right.length, payments.length),
    finding('authorized without an order', authorized.filter(({ reference }) => !known.has(reference)).length, 0),
  ]
}
