import { randomUUID } from 'node:crypto'
import type { Buyer } from '../../bench/checkout/buyers.ts'
import type { Wanted } from '../../bench/checkout/shopper.ts'
import type { Outcome } from '../books.ts'
import { insist, type Client } from './client.ts'
import type { Task } from './load.ts'

/** What a buyer was told, and what the buyer had wanted. */
export interface Bought extends Outcome {
  buyer: number
  lines: Wanted[]
  input: object
}

const ADD = `mutation Add($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { cart { id } userErrors { code message } } }`
const PLACE = `mutation Place($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { number } userErrors { code message } } }`
const ORDER = 'query Own($number: String!) { order(number: $number) { number } }'
const address = { name: 'Bea Flange', line1: 'Werkstrasse 1', postalCode: '60311', city: 'Frankfurt', country: 'DE' }

interface Payload {
  userErrors: { code: string; message: string }[]
}

/**
 * Buyers who fill a cart and order it, every fifth by card. A request without an answer is repeated with its key until there is one;
 * then the order is looked up by who placed it.
 */
export function checkouts(
  client: Client,
  { skus, buyer }: { skus: readonly string[]; buyer: (client: number) => Buyer },
) {
  const bought: Bought[] = []
  let turns = 0

  const place = async (who: number, input: object) => {
    const question = { query: PLACE, variables: { input }, token: buyer(who).token }
    return client.ask<{ placeOrder: Payload & { order: { number: string } | null } }>('order', question)
  }

  async function turn(who: number): Promise<void> {
    const count = turns++
    const at = (index: number) => skus[(count * 7 + index * 3) % skus.length] ?? ''
    const lines = Array.from({ length: 1 + (count % 3) }, (_, index) => ({ sku: at(index), quantity: 1 + (count % 4) }))
    const fill = { query: ADD, variables: { lines }, idempotencyKey: randomUUID() }
    const { data } = await insist(() =>
      client.ask<{ cartLinesAdd: Payload & { cart: { id: string } | null } }>('order', {
        ...fill,
        token: buyer(who).token,
      }),
    )
    const { cart, userErrors } = data.cartLinesAdd
    if (!cart) throw new Error(`the cart was refused: ${JSON.stringify(userErrors)}`)
    const key = randomUUID()
    const payment = count % 5 === 0 ? { provider: 'STRIPE', token: 'pm_card_visa' } : { provider: 'INVOICE' }
    const input = {
      cartId: cart.id,
      idempotencyKey: key,
      payment,
      shippingAddress: address,
      purchaseOrderNumber: 'CHAOS',
    }
    const placed = await insist(() => place(who, input))
    const { order, userErrors: refusals } = placed.data.placeOrder
    const number = order?.number ?? null
    if (number === null) console.log(`an order was refused: ${JSON.stringify(refusals)} for ${JSON.stringify(lines)}`)
    bought.push({ key, number, codes: refusals.map(({ code }) => code), buyer: who, lines, input })
    if (number !== null) await lookUp(who, number, placed.consistencyToken ?? '')
  }

  async function lookUp(who: number, number: string, mustHaveSeen: string): Promise<void> {
    const question = { query: ORDER, variables: { number }, token: buyer(who).token, mustHaveSeen }
    const { data } = await insist(() => client.ask<{ order: { number: string } | null }>('order', question))
    if (data.order?.number !== number) throw new Error(`the buyer of order ${number} does not find it`)
  }

  return {
    bought,
    task: { clients: 6, everyMs: 900, turn } satisfies Task,
    /** Places an order once more, as it was placed; answers the number that is told now. */
    async repeat({ buyer: who, input }: Bought): Promise<string | null> {
      const { data } = await insist(() => place(who, input))
      return data.placeOrder.order?.number ?? null
    },
  }
}
