import { Agent, request } from 'undici'
import type { Buyer } from './buyers.ts'

/** A line of a cart. */
export interface Wanted {
  sku: string
  quantity: number
}

export interface UserError {
  code: string
  message: string
}

export interface Placed {
  number: string | null
  status: string | null
  userErrors: UserError[]
}

/** An answer that is none: no connection, not 200, or errors beside the data. */
export class NoAnswer extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const ADD = `mutation Add($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { cart { id } userErrors { code message } } }`
const PLACE = `mutation Place($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { number status } userErrors { code message } } }`

const address = { name: 'Bea Flange', line1: 'Werkstrasse 1', postalCode: '60311', city: 'Frankfurt', country: 'DE' }

/** Asks the gateway as a store does for its buyers. */
export function createShopper(gatewayUrl: string, connections = 128) {
  const dispatcher = new Agent({ connections, pipelining: 1, headersTimeout: 30_000, bodyTimeout: 30_000 })
  const url = `${gatewayUrl}/graphql`

  async function ask<Data>({ token }: Buyer, query: string, variables: object): Promise<Data> {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    }).catch((error: unknown) => {
      throw new NoAnswer(0, String(error))
    })
    const text = await body.text()
    if (statusCode !== 200) throw new NoAnswer(statusCode, text.slice(0, 500))
    const answer = JSON.parse(text) as { data?: Data; errors?: unknown[] }
    if (answer.errors || !answer.data) throw new NoAnswer(statusCode, JSON.stringify(answer.errors).slice(0, 500))
    return answer.data
  }

  return {
    async fillCart(buyer: Buyer, lines: readonly Wanted[]): Promise<string> {
      const { cartLinesAdd } = await ask<{ cartLinesAdd: { cart: { id: string } | null; userErrors: UserError[] } }>(
        buyer,
        ADD,
        { lines },
      )
      if (!cartLinesAdd.cart) throw new Error(`The cart was refused: ${JSON.stringify(cartLinesAdd.userErrors)}`)
      return cartLinesAdd.cart.id
    },
    async place(
      buyer: Buyer,
      cartId: string,
      idempotencyKey: string,
      payment: { provider: string; token?: string } = { provider: 'INVOICE' },
    ): Promise<Placed> {
      const input = { cartId, idempotencyKey, payment, shippingAddress: address, purchaseOrderNumber: 'PO-1' }
      const { placeOrder } = await ask<{
        placeOrder: { order: { number: string; status: string } | null; userErrors: UserError[] }
      }>(buyer, PLACE, { input })
      const { order, userErrors } = placeOrder
      return { number: order?.number ?? null, status: order?.status ?? null, userErrors }
    },
    close: () => dispatcher.close(),
  }
}
