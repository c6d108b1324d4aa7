import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, expect, test } from 'vitest'
import { openPaymentHouse, tokens } from './tests/payment-house.ts'

const house = await openPaymentHouse(await testDatabase(), {
  timeoutMs: 300,
  breaker: { failures: 3, windowMs: 600_000, resetMs: 600_000 },
})
afterAll(house.close)
const { payments, writes, query, standIns } = house
const { good } = tokens.ADYEN

test('a provider that does not answer: the order is kept, other methods are named, nobody waits for it any more, nothing is charged twice', async () => {
  const { faults, journal, webhooks } = standIns.ADYEN
  webhooks.setMode('held') // one of them would tell before the deadline
  faults.add({ kind: 'hang', times: 3 })
  const orders = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const order = await house.order('ADYEN', good)
    const { payment, userErrors } = await payments.authorizeNow(writes, order.paymentId)
    expect(payment.status).toBe('PENDING')
    expect(userErrors).toMatchObject([
      { code: 'PAYMENT_UNAVAILABLE', details: { provider: 'ADYEN', methods: ['INVOICE', 'STRIPE', 'PAYPAL'] } },
    ])
    orders.push(order)
  }
  expect(payments.isUp('ADYEN')).toBe(false)
  const askedBefore = journal.length
  const notAsked = await house.order('ADYEN', good)
  const { userErrors } = await payments.authorizeNow(writes, notAsked.paymentId)
  expect(userErrors).toMatchObject([{ code: 'PAYMENT_UNAVAILABLE' }])
  expect(journal.length).toBe(askedBefore)

  // Another process, whose breaker is closed.
  const other = house.anotherProcess()
  await house.passTime()
  await other.reconcile()
  other.close()
  for (const order of [...orders, notAsked]) {
    expect(await house.look(order)).toMatchObject({ order: 'PLACED', payment: 'AUTHORIZED' })
    expect(await house.moved('ADYEN', order.paymentId)).toEqual(['AUTHORIZE 10000'])
  }
})

test('no transaction is open while a provider is asked', async () => {
  const { faults, journal } = standIns.PAYPAL
  const order = await house.order('PAYPAL', tokens.PAYPAL.good)
  await payments.authorizeNow(writes, order.paymentId)
  await house.quiet()
  faults.add({ kind: 'refuse', times: 1, operation: 'capture' })
  await query('select orders.enqueue_capture($1, 100)', [order.id])
  const seen = Promise.withResolvers<unknown[]>()
  standIns.PAYPAL.service.server.once('request', () => {
    const open = query(
      `select a.state, l.relation::regclass::text from pg_stat_activity a left join pg_locks l on l.pid = a.pid
       where a.datname = current_database() and a.backend_type = 'client backend' and a.pid <> pg_backend_pid()
         and (a.state = 'idle in transaction' or l.relation in ('orders.payment'::regclass, 'orders."order"'::regclass))`,
    )
    open.then(seen.resolve, seen.reject)
  })
  await payments.work()
  expect(journal.at(-1)).toMatchObject({ operation: 'capture', fault: 'refuse' })
  expect(await seen.promise).toEqual([])
})

test('of several processes one makes a call', async () => {
  const order = await house.order('STRIPE', tokens.STRIPE.good)
  const before = standIns.STRIPE.journal.length
  await Promise.all(Array.from({ length: 8 }, () => payments.authorizeNow(writes, order.paymentId)))
  expect(standIns.STRIPE.journal.length - before).toBe(1)
})
