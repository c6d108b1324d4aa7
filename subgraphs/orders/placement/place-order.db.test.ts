import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, expect, test } from 'vitest'
import { openCheckout } from '../tests/checkout.ts'
import { buyer, openOrders } from '../tests/orders.ts'

const orders = openOrders(await testDatabase(), {
  paymentEnvironment: {
    PAYMENT_PROVIDERS: 'stripe',
    STRIPE_API_URL: 'http://127.0.0.1:9',
    STRIPE_SECRET_KEY: 'sk_test_0000000000000000',
    STRIPE_WEBHOOK_SECRET: 'whsec_0000000000000000',
  },
})
const { answer, query, products, warehouses, receive } = orders
const { price, cart, companyId } = await openCheckout(orders, 100)
afterAll(() => orders.close())

await warehouses('FRA1')
await products('BOLT', 'NUT', 'RARE')
await price(10, 'BOLT', 'NUT', 'RARE')
await receive({ BOLT: { FRA1: 100 }, NUT: { FRA1: 100 }, RARE: { FRA1: 1 } })

const viewer = { ...buyer, companyId }
const shippingAddress = { name: 'Bea', line1: 'Weg 1', postalCode: '60311', city: 'Frankfurt', country: 'de' }
let keys = 0
const inputOf = (cartId: string, more: object = {}) => ({
  cartId: toGlobalId('Cart', cartId),
  idempotencyKey: `key-${++keys}`,
  payment: { provider: 'INVOICE' },
  shippingAddress,
  ...more,
})
const place = async (input: object, asViewer: typeof viewer | null = viewer) =>
  (
    await answer(
      `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
        order { number status total { amount currency } lines { sku quantity } shippingAddress { country } purchaseOrderNumber }
        userErrors { path code message details } } }`,
      { ...(asViewer && { viewer: asViewer }), variables: { input } },
    )
  ).placeOrder

test('a buyer gets an order with a number, and the same one for the same key', async () => {
  const input = inputOf(await cart(buyer.id, { BOLT: 2 }), { purchaseOrderNumber: ' PO 7 ', expectedTotal: '23.80' })
  const first = await place(input)
  expect(first).toEqual({
    order: {
      number: expect.stringMatching(/^\d{4}-\d{6}$/),
      status: 'PLACED',
      total: { amount: '23.80', currency: 'EUR' },
      lines: [{ sku: 'BOLT', quantity: 2 }],
      shippingAddress: { country: 'DE' },
      purchaseOrderNumber: 'PO 7',
    },
    userErrors: [],
  })
  expect((await place(input)).order.number).toBe(first.order.number)
  expect((await place({ ...input, purchaseOrderNumber: 'PO 8' })).userErrors).toMatchObject([
    { path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' },
  ])
})

test('every line that is short is named by its position, in words and in numbers', async () => {
  const { order, userErrors } = await place(inputOf(await cart(buyer.id, { NUT: 1, RARE: 2 })))
  expect(order).toBeNull()
  expect(userErrors).toEqual([
    {
      path: ['input', 'cartId', 'lines', '1'],
      code: 'INSUFFICIENT_STOCK',
      message: 'Of RARE 2 are wanted and 1 available.',
      details: { sku: 'RARE', wanted: 2, available: 1 },
    },
  ])
})

test('an order above the credit is refused with what is free, and reserves nothing', async () => {
  const before = await query('select product_id, reserved from orders.stock order by 1')
  const { userErrors } = await place(inputOf(await cart(buyer.id, { BOLT: 50 })))
  expect(userErrors).toMatchObject([
    { path: ['input', 'payment'], code: 'CREDIT_LIMIT_EXCEEDED', details: { amount: '595.00', currency: 'EUR' } },
  ])
  expect(await query('select product_id, reserved from orders.stock order by 1')).toEqual(before)
})

test('what is malformed is told all at once', async () => {
  const { userErrors } = await place(
    inputOf(await cart(buyer.id, { NUT: 1 }), {
      shippingAddress: { ...shippingAddress, city: ' ', country: 'Germany' },
      purchaseOrderNumber: 'x'.repeat(61),
    }),
  )
  expect(userErrors.map(({ path, code }: { path: string[]; code: string }) => [path.slice(1).join('.'), code])).toEqual(
    [
      ['purchaseOrderNumber', 'INVALID'],
      ['shippingAddress.city', 'REQUIRED'],
      ['shippingAddress.country', 'INVALID'],
    ],
  )
})

test('another buyer’s cart does not exist, nor does one that is none', async () => {
  expect((await place(inputOf(await cart('99', { NUT: 1 })))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect((await place({ ...inputOf('1'), cartId: 'nonsense' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
})

test('what costs nothing is not charged to a card', async () => {
  await price(0, 'NUT')
  const input = inputOf(await cart(buyer.id, { NUT: 1 }))
  expect(await place({ ...input, payment: { provider: 'STRIPE', token: 'pm_card_visa' } })).toMatchObject({
    order: null,
    userErrors: [
      { path: ['input', 'payment', 'provider'], code: 'INVALID', message: expect.stringContaining('nothing to pay') },
    ],
  })
  expect(await place(input)).toMatchObject({ order: { status: 'PLACED', total: { amount: '0.00' } }, userErrors: [] })
})

test('a guest says where to write to, and does not buy on invoice', async () => {
  const { cartLinesAdd } = await answer(
    'mutation { cartLinesAdd(lines: [{ sku: "NUT", quantity: 1 }]) { cart { id } } }',
  )
  const input = { ...inputOf('1'), cartId: cartLinesAdd.cart.id }
  expect((await place(input, null)).userErrors).toMatchObject([{ path: ['input', 'email'], code: 'REQUIRED' }])
  expect((await place({ ...input, email: 'guest@example.org' }, null)).userErrors).toMatchObject([
    { path: ['input', 'payment', 'provider'], code: 'INVALID' },
  ])
})
