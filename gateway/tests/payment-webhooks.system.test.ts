import { expect, test } from 'vitest'
import { accessTokenOf, ask, gatewayUrl } from './gateway.ts'

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${gatewayUrl}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

test.each(['stripe', 'adyen', 'paypal'])('a webhook that %s did not sign is refused', async (provider) => {
  const event = { id: 'evt_1', event_type: 'PAYMENT.AUTHORIZATION.CREATED', resource: {}, notificationItems: [] }
  expect((await post(`/webhooks/${provider}`, JSON.stringify(event), { 'stripe-signature': 't=1,v1=0' })).status).toBe(
    401,
  )
})

test('a webhook of nobody is not found, and one that is too large is not read', async () => {
  expect((await post('/webhooks/nobody', '{}')).status).toBe(404)
  expect((await post('/webhooks/..%2finternal', '{}')).status).toBe(404)
  expect((await post('/webhooks/stripe', 'x'.repeat(300_000))).status).toBe(413)
})

test('the checkout offers what is stood in for', async () => {
  const { data } = await ask('{ paymentMethods(currency: "EUR") { provider isAvailable } }')
  expect(data).toEqual({
    paymentMethods: ['STRIPE', 'ADYEN', 'PAYPAL'].map((provider) => ({ provider, isAvailable: true })),
  })
})

/** Asks, and throws what is in the way. */
async function command<Data>(query: string, token: string, variables: object): Promise<Data> {
  const { data, errors } = await ask<Record<string, Data & { userErrors: unknown[] }>>(query, { token, variables })
  const [payload] = Object.values(data ?? {})
  if (!payload || payload.userErrors.length > 0) throw new Error(JSON.stringify(payload?.userErrors ?? errors))
  return payload
}

const ADD = `mutation ($lines: [CartLineInput!]!) {
  cartLinesAdd(lines: $lines) { cart { id } userErrors { code message details } }
}`
const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { number status total { amount } payments { status reference } } userErrors { code message details } }
}`
const SHIP = `mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { userErrors { code message details } } }`

test('an order is paid, shipped and captured once, and webhooks come in at the gateway', async () => {
  const [buyer, warehouse] = await Promise.all([accessTokenOf('buyer'), accessTokenOf('warehouse')])
  const { data } = await ask<{
    stock: { nodes: { available: number; product: { sku: string }; warehouse: { code: string } }[] }
  }>('{ stock(first: 100, status: IN_STOCK) { nodes { available product { sku } warehouse { code } } } }', {
    token: warehouse,
  })
  const stocked = data.stock.nodes.find(({ available }) => available >= 200)
  if (!stocked) throw new Error('the demo has no stock')
  const { cart } = await command<{ cart: { id: string } }>(ADD, buyer, {
    lines: [{ sku: stocked.product.sku, quantity: 100 }],
  })
  const { order } = await command<{
    order: {
      number: string
      status: string
      total: { amount: string }
      payments: { status: string; reference: string }[]
    }
  }>(PLACE, buyer, {
    input: {
      cartId: cart.id,
      idempotencyKey: crypto.randomUUID(),
      payment: { provider: 'STRIPE', token: 'pm_card_visa' },
      shippingAddress: { name: 'Bo', line1: 'Werkstr. 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
    },
  })
  expect(order).toMatchObject({ status: 'PLACED', payments: [{ status: 'AUTHORIZED' }] })

  const { data: all } = await ask<{ warehouses: { code: string }[] }>('{ warehouses { code } }')
  const shipments = await Promise.allSettled(
    all.warehouses.map(({ code }) =>
      command(SHIP, warehouse, { input: { number: order.number, carrier: 'DHL', warehouse: code } }),
    ),
  )
  expect(shipments).toContainEqual(expect.objectContaining({ status: 'fulfilled' }))
  await expect
    .poll(
      async () =>
        (
          await ask<{ order: unknown }>(
            'query ($number: String!) { order(number: $number) { status payments { status captured { amount } } } }',
            { token: buyer, variables: { number: order.number } },
          )
        ).data.order,
    )
    .toEqual({ status: 'SHIPPED', payments: [{ status: 'CAPTURED', captured: { amount: order.total.amount } }] })

  const reference = order.payments[0]?.reference ?? ''
  const standIn = async <Rows>(path: string) =>
    (await (await fetch(`${process.env['STRIPE_URL']}/control/${path}`)).json()) as Rows
  const paid = (await standIn<{ reference: string; movements: { kind: string; amount: number }[] }[]>('payments')).find(
    (payment) => payment.reference === reference,
  )
  const cents = Math.round(Number(order.total.amount) * 100)
  expect(paid?.movements).toMatchObject([
    { kind: 'AUTHORIZE', amount: cents },
    { kind: 'CAPTURE', amount: cents },
  ])
  const told = async () => {
    const webhooks = await standIn<{ body: string; status: number }[]>('webhooks')
    return webhooks.filter(({ body }) => body.includes(reference)).map(({ status }) => status)
  }
  await expect.poll(told).toEqual([200, 200])
})
