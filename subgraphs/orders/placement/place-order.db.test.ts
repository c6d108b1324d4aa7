import { testDatabase } from '@tensile/local-stack/test-database'
import { fromGlobalId, toGlobalId } from '@tensile/relay'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { openCheckout } from '../tests/checkout.ts'
import { buyer, openOrders } from '../tests/orders.ts'

const databaseOfTest = await testDatabase()
const orders = openOrders(databaseOfTest, {
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

test('a buyer who changed company orders for the new one, at its prices, which are told first', async () => {
  const [other] = await query<{ id: string }>(
    "insert into accounts.company (number, name, country, vat_id) values ('C-OTHER', 'Other', 'FR', 'FR12345678901') returning id",
  )
  const [list] = await query<{ id: string }>(
    "insert into pricing.price_list (name, currency) values ('Contract', 'EUR') returning id",
  )
  await query('insert into pricing.price_list_assignment (price_list_id, company_id) values ($1, $2)', [
    list?.id,
    other?.id,
  ])
  await query(
    "insert into pricing.price (price_list_id, product_id, unit) select $1, id, 8 from catalog.product where sku = 'BOLT'",
    [list?.id],
  )
  await query("insert into orders.credit_account (company_id, currency, credit_limit) values ($1, 'EUR', 100)", [
    other?.id,
  ])
  const moved = { ...viewer, companyId: other?.id ?? '' }
  const input = inputOf(await cart(buyer.id, { BOLT: 1 }), { shippingAddress: { ...shippingAddress, country: 'FR' } })
  const { cart: seen } = await answer(
    'query ($id: ID) { cart(id: $id) { lines { priceChanged unitPrice { amount } } total { amount } } }',
    { viewer: moved, variables: { id: input.cartId } },
  )
  expect(seen.lines).toEqual([{ priceChanged: true, unitPrice: { amount: '8.00' } }])
  expect((await place(input, moved)).userErrors).toMatchObject([
    { code: 'PRICE_CHANGED', details: { seen: { amount: '10.00' }, current: { amount: '8.00' } } },
  ])
  await answer('mutation ($id: ID!) { acceptCartPrices(cartId: $id) { userErrors { code } } }', {
    viewer: moved,
    variables: { id: input.cartId },
  })
  const { order, userErrors } = await place(input, moved)
  expect(userErrors).toEqual([])
  expect(order.total.amount).toBe(seen.total.amount)
  expect(await query('select company_name, tax::text from orders."order" where number = $1', [order.number])).toEqual([
    { company_name: 'Other', tax: '0.00' },
  ])
})

describe('others that hold what a placement needs', () => {
  test('are waited for; one that loses to them is tried again, and orders once', async () => {
    const input = inputOf(await cart(buyer.id, { BOLT: 1 }))
    const other = new pg.Client({ connectionString: databaseOfTest.ownerUrl })
    await other.connect()
    await other.query('begin')
    await other.query(
      "select orders.lock_stock(array_agg(product_id), array_agg(warehouse_id)) from orders.stock join catalog.product on product.id = product_id where sku = 'BOLT'",
    )
    const placing = place(input)
    const waiting = () => query("select from pg_locks where locktype = 'advisory' and not granted")
    await expect.poll(waiting).toHaveLength(1)
    // The circle: the placement waits for the stock, and this for its cart. The placement has waited longer, and is the one to lose.
    await other.query('select from orders.cart where id = $1 for update', [fromGlobalId(input.cartId)?.id])
    await other.query('commit')
    await other.end()
    expect(await placing).toMatchObject({ order: { status: 'PLACED' }, userErrors: [] })
  })

  test('for too long are told as such: nothing was done, and it may be repeated', async () => {
    const input = inputOf(await cart(buyer.id, { BOLT: 1 }))
    await query(
      `create function orders.be_busy() returns trigger language plpgsql as $$
       begin raise exception using errcode = 'lock_not_available', message = 'canceling statement due to lock timeout'; end $$`,
    )
    await query('create trigger be_busy before update on orders.cart for each row execute function orders.be_busy()')
    const { errors } = await orders.ask('mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { order { id } } }', {
      viewer,
      variables: { i: input },
    })
    expect(errors[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 1 })
    await query('drop trigger be_busy on orders.cart')
    expect(await place(input)).toMatchObject({ order: { status: 'PLACED' }, userErrors: [] })
  })
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
