import { expect, type APIRequestContext } from '@playwright/test'
import { askAs } from './admin-test.ts'

const address = { name: 'Ines Keil', line1: 'Werkstrasse 1', postalCode: '80331', city: 'Munich', country: 'DE' }

export type Part = {
  sku: string
  /** The least that can be ordered of it. */
  least: number
}

/** A part of the demo catalog, another one for each place, with plenty of it in the first warehouse. */
export async function stockedPart(request: APIRequestContext, place: number): Promise<Part & { warehouse: string }> {
  const ask = askAs(request, 'admin@tensile.example')
  const { products, warehouses } = await ask<{
    products: { nodes: { sku: string; salesTerms: { minOrderQuantity: number } }[] }
    warehouses: { code: string }[]
  }>(
    `query ($first: Int) { products(first: $first) { nodes { sku salesTerms { minOrderQuantity } } } warehouses { code } }`,
    { first: place + 1 },
  )
  const product = products.nodes[place]
  const warehouse = warehouses[0]?.code
  if (!product || !warehouse) throw new Error('The demo has no such product, or no warehouse.')
  const { sku, salesTerms } = product
  const { adjustInventory } = await ask<{ adjustInventory: { userErrors: unknown[] } }>(
    'mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { userErrors { message } } }',
    { input: { sku, warehouse, delta: 100_000, reason: 'For a journey' } },
  )
  expect(adjustInventory.userErrors).toEqual([])
  return { sku, warehouse, least: salesTerms.minOrderQuantity }
}

/** Orders a part on invoice as a buyer of Acme whose cart no other journey uses; answers with the order's number. */
export async function placeOrder(request: APIRequestContext, sku: string, quantity: number): Promise<string> {
  const ask = askAs(request, 'stores@acme.example')
  const { cart } = await ask<{ cart: { id: string; lines: { id: string }[] } | null }>('{ cart { id lines { id } } }')
  if (cart && cart.lines.length > 0) {
    const lineIds = cart.lines.map(({ id }) => id)
    await ask(
      'mutation ($cartId: ID!, $lineIds: [ID!]!) { cartLinesRemove(cartId: $cartId, lineIds: $lineIds) { cart { id } } }',
      { cartId: cart.id, lineIds },
    )
  }
  const { cartLinesAdd } = await ask<{ cartLinesAdd: { cart: { id: string } | null } }>(
    'mutation ($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { cart { id } } }',
    { lines: [{ sku, quantity }] },
  )
  const { placeOrder: placed } = await ask<{ placeOrder: { order: { number: string } | null; userErrors: unknown[] } }>(
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { number } userErrors { message } } }',
    {
      input: {
        cartId: cartLinesAdd.cart?.id,
        idempotencyKey: crypto.randomUUID(),
        payment: { provider: 'INVOICE' },
        shippingAddress: address,
      },
    },
  )
  expect(placed.userErrors).toEqual([])
  if (!placed.order) throw new Error('There is no order.')
  return placed.order.number
}
