import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { callOf } from './call.ts'
import { tokenOfKey } from './callers.ts'
import { accessTokenOf, ask } from './gateway.ts'
import { makeOtherCompany } from './other-company.ts'
import { mayChange } from './who-may.ts'

// What one company has, asked for and changed by another one's buyer, by a key of that one with every scope, and by nobody.

const other = await makeOtherCompany()
const { ids, marks } = other
afterAll(other.clear)

const acmeBuyer = await accessTokenOf('buyer')
const acme = await ask<{ viewer: { company: { id: string } } }>('{ viewer { company { id } } }', { token: acmeBuyer })
const scopes = ['catalog:read', 'prices:read', 'orders:read', 'orders:write', 'webhooks:manage']
const strangers = [
  ['the buyer of another company', acmeBuyer],
  ["another company's key", await tokenOfKey({ companyId: acme.data.viewer.company.id, scopes })],
  ['nobody', undefined],
] as const

const nodes = {
  cart: 'Cart { lines { id } }',
  order: 'Order { purchaseOrderNumber }',
  shipment: 'Shipment { trackingNumber }',
  return: 'ReturnRequest { reason }',
  company: 'Company { name }',
  endpoint: 'WebhookEndpoint { url }',
  delivery: 'WebhookDelivery { endpoint { url } }',
  priceList: 'PriceList { name }',
  apiKey: 'ApiKey { name }',
} as const

const companyId = ids.company
const reads: [name: string, variables: object, selection: string][] = [
  ...Object.entries(nodes).map(
    ([noun, fields]) =>
      ['node', { id: ids[noun as keyof typeof nodes] }, `... on ${fields}`] as [string, object, string],
  ),
  ['viewer', {}, 'company { name }'],
  ['cart', {}, 'lines { id }'],
  ['cart', { id: ids.cart }, 'lines { id }'],
  ['order', { number: ids.number }, 'buyerEmail shippingAddress { line1 } timeline { actor }'],
  ['order', { number: ids.number }, 'purchaseOrderNumber documents { url } payments { reference }'],
  ['order', { number: ids.number, cartId: ids.cart }, 'purchaseOrderNumber'],
  ['orders', {}, 'nodes { purchaseOrderNumber }'],
  ['orders', { number: ids.number }, 'nodes { purchaseOrderNumber }'],
  ['orders', { companyId }, 'nodes { purchaseOrderNumber companyName }'],
  ['approvalRules', {}, 'company { name }'],
  ['approvalRules', { companyId }, 'company { name }'],
  ['creditAccounts', {}, 'company { name } limit { amount }'],
  ['creditAccounts', { companyId }, 'company { name } limit { amount }'],
  ['webhookEndpoints', {}, 'url'],
  ['webhookDeliveries', { endpointId: ids.endpoint }, 'nodes { endpoint { url } }'],
  ['product', { sku: ids.sku }, 'price { priceList unit { amount } trace { rule } }'],
  ['companies', { query: 'Borealis' }, 'nodes { name }'],
  ['apiKeys', { companyId }, 'nodes { name }'],
  ['priceList', { id: ids.priceList }, 'name'],
  ['auditLog', { entityId: ids.endpoint }, 'nodes { diff { after } }'],
]

describe.each(reads)('%s %o { %s }', (name, variables, selection) => {
  const question = { query: callOf('query', name, variables, selection), variables }

  test('is there for who may see it', async () => {
    const answers = await Promise.all(
      [other.buyer, other.admin].map((token) => ask(question.query, { ...question, token })),
    )
    expect(answers.filter(({ data }) => betrays(data))).not.toEqual([])
  })

  test.each(strangers)('tells %s nothing', async (_, token) => {
    const { data } = await ask(question.query, { ...question, token })
    expect(data ?? null).toSatisfy((answer: unknown) => !betrays(answer))
  })
})

const { number, waiting, cart, line, endpoint } = ids
const lines = [{ sku: ids.sku, quantity: 1 }]
const address = { name: 'A', line1: 'B', postalCode: '80331', city: 'Munich', country: 'DE' }
const payment = { provider: 'STRIPE', token: 'pm_card_visa' }

/** In an order in which the company itself can do all of them, none in the way of the next. */
const changes: [name: string, variables: object][] = [
  ['cartLinesAdd', { cartId: cart, lines }],
  ['cartLinesUpdate', { cartId: cart, lines: [{ id: line, quantity: 3 }] }],
  ['acceptCartPrices', { cartId: cart }],
  ['holdCartStock', { cartId: cart }],
  ['claimCart', { cartId: cart }],
  ['cartLinesRemove', { cartId: cart, lineIds: [line] }],
  ['reorder', { number }],
  [
    'placeOrder',
    {
      input: {
        cartId: cart,
        email: 'guest@example.com',
        idempotencyKey: randomUUID(),
        payment,
        shippingAddress: address,
      },
    },
  ],
  ['requestReturn', { number, reason: 'Stolen', lines: [{ lineId: ids.orderLine, quantity: 1 }] }],
  ['retryPayment', { orderNumber: number, payment }],
  ['confirmPayment', { orderNumber: number }],
  ['approveOrder', { number: waiting }],
  ['rejectOrder', { number: waiting, reason: 'Stolen' }],
  ['cancelOrder', { number: waiting }],
  ['updateWebhookEndpoint', { input: { id: endpoint, url: 'https://example.com/stolen' } }],
  ['replayWebhookDelivery', { id: ids.delivery }],
  ['replayDeadWebhooks', { endpointId: endpoint }],
  ['rotateWebhookSecret', { id: endpoint }],
  ['deleteWebhookEndpoint', { id: endpoint }],
]

test('every change that a buyer may make of what is there already is tried', () => {
  const ofBuyers = [...mayChange].flatMap(([name, who]) => (who.includes('buyer') ? [name] : []))
  expect(changes.map(([name]) => name).sort()).toEqual(
    ofBuyers.filter((name) => name !== 'createWebhookEndpoint').sort(),
  )
})

describe.each(changes)('%s', (name, variables) => {
  const query = callOf('mutation', name, variables, '__typename userErrors { code message }')

  test.each(strangers)('by %s finds nothing, and changes nothing', async (_, token) => {
    const before = await everything()
    const { data, errors } = await ask(query, { variables, token })
    expect(betrays(data)).toBe(false)
    expect(refusals(data?.[name], errors)).toContainEqual(
      expect.stringMatching(/^(NOT_FOUND|FORBIDDEN|UNAUTHENTICATED)$/),
    )
    expect(await everything()).toEqual(before)
  })
})

test.each(changes)('%s by the company itself finds what it is of', async (name, variables) => {
  const query = callOf('mutation', name, variables, '__typename userErrors { code message }')
  const { data, errors } = await ask(query, { variables, token: other.buyer })
  expect(refusals(data?.[name], errors).filter((code) => /NOT_FOUND|FORBIDDEN|UNAUTHENTICATED/.test(code))).toEqual([])
})

function betrays(answer: unknown) {
  const text = JSON.stringify(answer ?? null)
  return marks.some((mark) => text.includes(mark))
}

function refusals(payload: unknown, errors: { extensions: { code: string } }[]): string[] {
  const userErrors: { code: string }[] = Object(payload).userErrors ?? []
  return [...userErrors.map(({ code }) => code), ...errors.map(({ extensions }) => extensions.code)]
}

/** What the company sees of its own. */
async function everything() {
  const { data, errors } = await ask(
    `query ($number: String!, $waiting: String!, $cart: ID!) {
      order(number: $number) { ...all } waiting: order(number: $waiting) { ...all }
      cart(id: $cart) { version lines { id quantity } }
      webhookEndpoints { id url version enabled }
    }
    fragment all on Order { status version returns { id status } payments { id status } timeline { id kind } }`,
    { token: other.buyer, variables: { number, waiting, cart } },
  )
  expect(errors).toEqual([])
  return data
}
