import { createHash } from 'node:crypto'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCheckout } from '../tests/checkout.ts'
import { buyer, openOrders, sales, warehouseClerk } from '../tests/orders.ts'
import { openPaymentHouse } from './tests/payment-house.ts'

const own = await testDatabase()
const house = await openPaymentHouse(own)
const orders = openOrders(own, { paymentEnvironment: house.environment })
const { ask, answer, close } = orders
afterAll(async () => {
  await close()
  await house.close()
})
const { query, writes, standIns } = house
const stranger = { ...buyer, id: '9', companyId: '2' }
const companyId = toGlobalId('Company', '1')

beforeAll(async () => {
  await query("insert into accounts.company (number, name) values ('ACME', 'Acme'), ('BOREALIS', 'Borealis')")
  await query("insert into orders.credit_account (company_id, currency, credit_limit) values (1, 'EUR', 500)")
})

/** An order whose payment service did not answer. */
async function waiting(companyId: string | null = '1', amount = '100.00') {
  standIns.STRIPE.faults.add({ kind: 'error', operation: 'authorize', times: 1 })
  const order = await house.order('STRIPE', 'pm_card_visa', { companyId, amount })
  await house.payments.authorizeNow(writes, order.paymentId)
  return order
}

const RETRY = `mutation ($orderNumber: String!, $payment: PaymentInput!, $cartId: ID) {
  retryPayment(orderNumber: $orderNumber, payment: $payment, cartId: $cartId) {
    payment { id provider status amount { amount currency } captured { amount } actionUrl termsDays }
    userErrors { path code message details }
  }
}`
const retry = async (number: string, payment: object, { viewer = buyer, cartId = null as string | null } = {}) =>
  (await answer(RETRY, { viewer, variables: { orderNumber: number, payment, cartId } })).retryPayment

const statusOf = async ({ id }: { id: string }) =>
  (await query<{ status: string }>('select status from orders."order" where id = $1', [id]))[0]?.status

test('another method pays an order whose payment service was silent', async () => {
  const order = await waiting()
  expect(await retry(order.number, { provider: 'ADYEN', token: 'stored' })).toMatchObject({
    payment: {
      provider: 'ADYEN',
      status: 'AUTHORIZED',
      amount: { amount: '100.00', currency: 'EUR' },
      captured: { amount: '0.00' },
    },
    userErrors: [],
  })
  expect(await statusOf(order)).toBe('PLACED')
})

test('invoice pays it within the credit, and is refused above it, after which all is as it was', async () => {
  const order = await waiting()
  expect(await retry(order.number, { provider: 'INVOICE' })).toMatchObject({
    payment: { status: 'AUTHORIZED', termsDays: 30 },
    userErrors: [],
  })
  expect(await statusOf(order)).toBe('PLACED')
  const large = await waiting('1', '400.01')
  expect(await retry(large.number, { provider: 'INVOICE' })).toMatchObject({
    payment: null,
    userErrors: [
      {
        path: ['input', 'payment'],
        code: 'CREDIT_LIMIT_EXCEEDED',
        details: { limit: '500.00', available: '400.00', amount: '400.01', currency: 'EUR' },
      },
    ],
  })
  expect(await house.look(large)).toMatchObject({ order: 'PENDING_PAYMENT', payment: 'PENDING' })
})

test('a repeat with the same idempotency key tells how the payment stands, and no token is kept for it', async () => {
  const idempotencyKey = createHash('sha256').update('retry').digest('hex')
  await query('select idempotency.begin_request($1, $1)', [idempotencyKey])
  const order = await waiting()
  standIns.STRIPE.faults.add({ kind: 'error', operation: 'authorize', times: 1 })
  const variables = { orderNumber: order.number, payment: { provider: 'STRIPE', token: 'pm_card_visa' } }
  const attempt = async () => (await ask(RETRY, { viewer: buyer, variables, idempotencyKey })).data['retryPayment']
  expect(await attempt()).toMatchObject({ userErrors: [{ code: 'PAYMENT_UNAVAILABLE' }] })
  await house.passTime()
  await house.payments.work()
  expect(await attempt()).toMatchObject({ payment: { status: 'AUTHORIZED' }, userErrors: [] })
  expect(await query(`select from idempotency.effect where position('pm_card_visa'::bytea in result) > 0`)).toEqual([])
})

test('a declined try cancels the order and says why', async () => {
  const order = await waiting()
  expect(await retry(order.number, { provider: 'STRIPE', token: 'pm_card_chargeDeclined' })).toMatchObject({
    payment: { status: 'DECLINED' },
    userErrors: [{ code: 'PAYMENT_DECLINED', message: 'Your card was declined.' }],
  })
  expect(await statusOf(order)).toBe('CANCELLED')
  expect(await retry(order.number, { provider: 'ADYEN', token: 'stored' })).toMatchObject({
    payment: null,
    userErrors: [{ code: 'CONFLICT', details: { status: 'CANCELLED' } }],
  })
})

test('a repeated placement tells of its declined card as the first time, and charges nothing', async () => {
  const { price, cart } = await openCheckout(orders)
  await orders.products('BOLT')
  await orders.warehouses('FRA1')
  await orders.receive({ BOLT: { FRA1: 1 } })
  await price(10, 'BOLT')
  const input = {
    cartId: toGlobalId('Cart', await cart(buyer.id, { BOLT: 1 })),
    idempotencyKey: 'declined',
    payment: { provider: 'STRIPE', token: 'pm_card_chargeDeclined' },
    shippingAddress: { name: 'Bea', line1: 'Weg 1', postalCode: '60311', city: 'Frankfurt', country: 'DE' },
  }
  const place = () =>
    answer(
      `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
        order { number status payments { status } } userErrors { path code message details } } }`,
      { viewer: buyer, variables: { input } },
    )
  const first = await place()
  expect(first.placeOrder).toMatchObject({
    order: { status: 'CANCELLED', payments: [{ status: 'DECLINED' }] },
    userErrors: [{ code: 'PAYMENT_DECLINED', message: 'Your card was declined.' }],
  })
  const asked = standIns.STRIPE.journal.length
  expect(await place()).toEqual(first)
  expect(standIns.STRIPE.journal.length).toBe(asked)
})

test('staff find orders whose capture failed, and have it made once more', async () => {
  const order = await house.order('STRIPE', 'pm_card_visa', { companyId: '1' })
  await house.payments.authorizeNow(writes, order.paymentId)
  await query('select orders.enqueue_capture($1, 100)', [order.id])
  await query(
    `update orders.payment_call set state = 'FAILED', last_error = 'The account is closed.', settled_by = 'ANSWER', settled_at = now()
     where payment_id = $1 and kind = 'CAPTURE'`,
    [order.paymentId],
  )
  const list = (hasPaymentProblem: boolean, viewer = sales) =>
    ask('query ($p: Boolean) { orders(hasPaymentProblem: $p) { nodes { number payments { problem } } totalCount } }', {
      viewer,
      variables: { p: hasPaymentProblem },
    })
  const problem = { number: order.number, payments: [{ problem: 'CAPTURE: The account is closed.' }] }
  expect((await list(true)).data).toEqual({ orders: { nodes: [problem], totalCount: 1 } })
  expect((await list(false)).data).toEqual({
    orders: { nodes: expect.not.arrayContaining([problem]) as object[], totalCount: expect.any(Number) as number },
  })
  expect((await list(true, buyer)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT')

  const REPEAT =
    'mutation ($n: String!) { repeatFailedPaymentCalls(orderNumber: $n) { payment { problem } userErrors { path code } } }'
  const repeat = (viewer = sales) => ask(REPEAT, { viewer, variables: { n: order.number } })
  expect((await repeat(buyer)).errors[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await repeat()).data).toEqual({ repeatFailedPaymentCalls: { payment: { problem: null }, userErrors: [] } })
  await expect.poll(() => house.look(order)).toMatchObject({ payment: 'CAPTURED', captured: '100' })
  expect(await house.moved('STRIPE', order.paymentId)).toEqual(['AUTHORIZE 10000', 'CAPTURE 10000'])
  expect((await repeat()).data).toMatchObject({
    repeatFailedPaymentCalls: { payment: null, userErrors: [{ path: ['orderNumber'], code: 'WRONG_STATUS' }] },
  })
})

test('nobody pays an order of others; a guest names the cart', async () => {
  const order = await waiting()
  const notFound = { payment: null, userErrors: [{ path: ['orderNumber'], code: 'NOT_FOUND' }] }
  expect(await retry(order.number, { provider: 'INVOICE' }, { viewer: stranger })).toMatchObject(notFound)
  expect(await retry(order.number, { provider: 'INVOICE' }, { viewer: warehouseClerk })).toMatchObject({
    payment: null,
    userErrors: [{ code: 'NOT_ALLOWED' }],
  })
  const ofGuest = await waiting(null)
  const [cart] = await query<{ id: string }>('select cart_id as id from orders."order" where id = $1', [ofGuest.id])
  const asGuest = async (cartId: string | null) =>
    (
      await answer(RETRY, {
        variables: { orderNumber: ofGuest.number, payment: { provider: 'ADYEN', token: 'stored' }, cartId },
      })
    ).retryPayment
  expect(await asGuest(null)).toMatchObject(notFound)
  expect(await asGuest(toGlobalId('Cart', '12345'))).toMatchObject(notFound)
  expect(await asGuest(toGlobalId('Cart', cart?.id ?? ''))).toMatchObject({ payment: { status: 'AUTHORIZED' } })
})

test('the buyer is sent to the payment service, and comes back', async () => {
  const order = await waiting()
  const { payment } = await retry(order.number, { provider: 'ADYEN', token: 'redirect' })
  expect(payment.status).toBe('PENDING')
  const back = await fetch(payment.actionUrl, {
    method: 'POST',
    body: new URLSearchParams({ verdict: 'approve' }),
    redirect: 'manual',
  })
  const result = new URL(back.headers.get('location') ?? '').searchParams.get('redirectResult')
  const { confirmPayment } = await answer(
    'mutation ($n: String!, $r: String) { confirmPayment(orderNumber: $n, result: $r) { payment { status actionUrl } userErrors { code } } }',
    { viewer: buyer, variables: { n: order.number, r: result } },
  )
  expect(confirmPayment).toEqual({ payment: { status: 'AUTHORIZED', actionUrl: null }, userErrors: [] })
})

test('the checkout offers what works for this buyer', async () => {
  const methods = async (viewer?: typeof buyer) =>
    (
      await answer(
        '{ paymentMethods(currency: "EUR") { provider isAvailable credit { limit { amount } termsDays } } }',
        {
          ...(viewer && { viewer }),
        },
      )
    ).paymentMethods
  const services = ['STRIPE', 'ADYEN', 'PAYPAL'].map((provider) => ({ provider, isAvailable: true, credit: null }))
  expect(await methods()).toEqual(services)
  expect(await methods(buyer)).toEqual([
    ...services,
    { provider: 'INVOICE', isAvailable: true, credit: { limit: { amount: '500.00' }, termsDays: 30 } },
  ])
})

test('staff set credit, not below what is owed; buyers do not', async () => {
  const SET = `mutation ($input: CreditAccountInput!) { setCreditAccount(input: $input) {
    creditAccount { limit { amount } reserved { amount } available { amount } termsDays version company { id } } userErrors { path code } } }`
  const set = (viewer: typeof buyer, input: object) =>
    ask(SET, { viewer, variables: { input: { companyId, currency: 'EUR', ...input } } })
  expect((await set(buyer, { limit: '1' })).errors[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await set(sales, { limit: '99' })).data).toMatchObject({
    setCreditAccount: { creditAccount: null, userErrors: [{ path: ['input', 'limit'], code: 'IN_USE' }] },
  })
  expect((await set(sales, { limit: '1000', termsDays: 14, expectedVersion: 1 })).data).toMatchObject({
    setCreditAccount: {
      creditAccount: {
        limit: { amount: '1000.00' },
        available: { amount: '900.00' },
        termsDays: 14,
        version: 2,
        company: { id: companyId },
      },
      userErrors: [],
    },
  })
  expect((await set(sales, { limit: '2000', expectedVersion: 1 })).data).toMatchObject({
    setCreditAccount: { userErrors: [{ code: 'CONFLICT' }] },
  })
  expect((await set(sales, { companyId: toGlobalId('Company', '77'), limit: '1' })).data).toMatchObject({
    setCreditAccount: { userErrors: [{ path: ['input', 'companyId'], code: 'NOT_FOUND' }] },
  })
})

test('what comes in for an invoice is booked once it is owed, and frees credit', async () => {
  const order = await house.order('INVOICE', null, { companyId: '1', amount: '50.00' })
  const RECORD = `mutation ($n: String!, $a: Decimal!) { recordInvoicePayment(orderNumber: $n, amount: $a) {
    payment { status received { amount } } userErrors { path code } } }`
  const record = async (amount: string) =>
    (await answer(RECORD, { viewer: sales, variables: { n: order.number, a: amount } })).recordInvoicePayment
  expect(await record('50')).toMatchObject({ payment: null, userErrors: [{ path: ['amount'], code: 'INVALID' }] })
  await query('select orders.enqueue_capture($1, 50)', [order.id])
  expect(await record('50.00')).toEqual({
    payment: { status: 'CAPTURED', received: { amount: '50.00' } },
    userErrors: [],
  })
  expect(
    (await ask(RECORD, { viewer: buyer, variables: { n: order.number, a: '1' } })).errors[0]?.extensions.code,
  ).toBe('FORBIDDEN')
})
