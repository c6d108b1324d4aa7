import { createHash } from 'node:crypto'
import { testDatabase } from '@tensile/local-stack/test-database'
import { toGlobalId } from '@tensile/relay'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buyer, openOrders, sales } from '../tests/orders.ts'
import { openPaymentHouse } from './tests/payment-house.ts'

const own = await testDatabase()
const house = await openPaymentHouse(own)
const { ask, answer, close } = openOrders(own, { paymentEnvironment: house.environment })
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

test('nobody pays an order of others; a guest names the cart', async () => {
  const order = await waiting()
  const notFound = { payment: null, userErrors: [{ path: ['orderNumber'], code: 'NOT_FOUND' }] }
  expect(await retry(order.number, { provider: 'INVOICE' }, { viewer: stranger })).toMatchObject(notFound)
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
