import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openPaymentHouse, tokens } from './tests/payment-house.ts'
import { providerNames } from './payment-provider.ts'

// The breaker has tests of its own.
const house = await openPaymentHouse(await testDatabase(), {
  breaker: { failures: 1_000, windowMs: 30_000, resetMs: 1_000 },
})
afterAll(house.close)
const { payments, writes, query, standIns } = house

beforeEach(() => {
  for (const { faults, webhooks } of Object.values(standIns)) {
    faults.clear()
    webhooks.setMode('once')
  }
})

const settled = async (of: { id: string; paymentId: string }, expected: object) =>
  expect.poll(() => house.look(of)).toMatchObject(expected)

/** Calls are made as they become due, and webhooks come in, until it stands like this. */
const workedOff = async (of: { id: string; paymentId: string }, expected: object) =>
  expect
    .poll(async () => {
      await house.passTime()
      await payments.reconcile()
      return house.look(of)
    })
    .toMatchObject(expected)

test('what a browser brings back of another payment pays nothing', async () => {
  const cheap = await house.order('ADYEN', tokens.ADYEN.action, { amount: '1.00' })
  const dear = await house.order('ADYEN', tokens.ADYEN.action, { amount: '9000.00' })
  const { payment } = await payments.authorizeNow(writes, cheap.paymentId)
  await payments.authorizeNow(writes, dear.paymentId)
  const back = await fetch(payment.actionUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ verdict: 'approve' }),
    redirect: 'manual',
  })
  const result = new URL(back.headers.get('location') ?? '').searchParams.get('redirectResult')
  await payments.resume(writes, dear.paymentId, result)
  expect(await house.look(dear)).toMatchObject({ order: 'PENDING_PAYMENT', payment: 'PENDING' })
})

describe.each(providerNames)('%s', (provider) => {
  const { bank, faults, webhooks, journal } = standIns[provider]
  const { good, declined, action } = tokens[provider]
  const authorized = async () => {
    const order = await house.order(provider, good)
    expect((await payments.authorizeNow(writes, order.paymentId)).userErrors).toEqual([])
    return order
  }

  test('authorizes at placement: the order is placed, the money is reserved once', async () => {
    const order = await house.order(provider, good)
    const { payment, userErrors } = await payments.authorizeNow(writes, order.paymentId)
    expect(userErrors).toEqual([])
    expect(payment.status).toBe('AUTHORIZED')
    expect(await house.look(order)).toMatchObject({
      order: 'PLACED',
      payment: 'AUTHORIZED',
      calls: ['AUTHORIZE SUCCEEDED'],
    })
    expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000'])
  })

  test('answers a declined payment with the reason, and cancels the order', async () => {
    const order = await house.order(provider, declined)
    const { userErrors } = await payments.authorizeNow(writes, order.paymentId)
    expect(userErrors).toMatchObject([{ code: 'PAYMENT_DECLINED', path: ['input', 'payment'] }])
    expect(await house.look(order)).toMatchObject({
      order: 'CANCELLED',
      payment: 'DECLINED',
      calls: ['AUTHORIZE FAILED'],
    })
  })

  test('waits for a buyer who has to act, and goes on by webhook', async () => {
    const order = await house.order(provider, action)
    const { payment, userErrors } = await payments.authorizeNow(writes, order.paymentId)
    expect(userErrors).toEqual([])
    expect(payment).toMatchObject({ status: 'PENDING', actionUrl: expect.stringContaining('/act/') as string })
    expect((await house.look(order))?.order).toBe('PENDING_PAYMENT')
    const back = await fetch(payment.actionUrl ?? '', {
      method: 'POST',
      body: new URLSearchParams({ verdict: 'approve' }),
      redirect: 'manual',
    })
    const returned = new URL(back.headers.get('location') ?? '')
    expect(returned.searchParams.get('order')).toBe(order.number)
    // Adyen's redirect is completed by what the browser brings along; the others tell by webhook alone.
    const result = returned.searchParams.get('redirectResult')
    if (result !== null) await payments.resume(writes, order.paymentId, result)
    await settled(order, { order: 'PLACED', payment: 'AUTHORIZED' })
    expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000'])
  })

  test('captures each shipment once, and lets go of the rest', async () => {
    const order = await authorized()
    await query('select orders.enqueue_capture($1, 30)', [order.id])
    await query('select orders.enqueue_capture($1, 25.50)', [order.id])
    await query('select orders.enqueue_void($1)', [order.id])
    await workedOff(order, {
      payment: 'CAPTURED',
      captured: '55.50',
      calls: ['AUTHORIZE SUCCEEDED', 'CAPTURE SUCCEEDED', 'CAPTURE SUCCEEDED', 'VOID SUCCEEDED'],
    })
    expect(await house.moved(provider, order.paymentId)).toEqual([
      'AUTHORIZE 10000',
      'CAPTURE 3000',
      'CAPTURE 2550',
      'VOID 4450',
    ])
  })

  test('refunds in part and in full, capture by capture, never more than was captured', async () => {
    const order = await authorized()
    await query('select orders.enqueue_capture($1, 60), orders.enqueue_capture($1, 40)', [order.id])
    await query('select orders.enqueue_refund($1, 70)', [order.id])
    await query('select orders.enqueue_refund($1, 30)', [order.id])
    await expect(query('select orders.enqueue_refund($1, 0.01)', [order.id])).rejects.toMatchObject({
      constraint: 'payment_refund_within_capture',
    })
    await workedOff(order, { payment: 'REFUNDED', captured: '100', refunded: '100' })
    expect(await house.moved(provider, order.paymentId)).toEqual([
      'AUTHORIZE 10000',
      'CAPTURE 6000',
      'CAPTURE 4000',
      'REFUND 6000',
      'REFUND 1000',
      'REFUND 3000',
    ])
  })

  test('refuses to capture more than was authorized', async () => {
    const order = await authorized()
    await expect(query('select orders.enqueue_capture($1, 100.01)', [order.id])).rejects.toMatchObject({
      constraint: 'payment_capture_within_amount',
    })
  })

  test('voids what was authorized when the order is cancelled', async () => {
    const order = await authorized()
    await query('select orders.enqueue_void($1), orders.enqueue_void($1)', [order.id])
    await payments.work()
    await settled(order, { payment: 'VOIDED' })
    expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000', 'VOID 10000'])
  })

  test.each(['drop', 'late-error'] as const)(
    'asks again with the same key when the answer is lost (%s)',
    async (kind) => {
      webhooks.setMode('held')
      faults.add({ kind, operation: 'authorize', times: 9 })
      const order = await house.order(provider, good)
      const { userErrors } = await payments.authorizeNow(writes, order.paymentId)
      expect(userErrors).toMatchObject([{ code: 'PAYMENT_UNAVAILABLE' }])
      expect((await house.look(order))?.order).toBe('PENDING_PAYMENT')
      faults.clear()
      await house.passTime()
      await payments.reconcile()
      expect(await house.look(order)).toMatchObject({ order: 'PLACED', calls: ['AUTHORIZE SUCCEEDED'] })
      expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000'])
      await webhooks.release()
    },
  )

  test.each(['refuse', 'error'] as const)('asks again when it was not done at all (%s)', async (kind) => {
    faults.add({ kind, operation: 'authorize', times: 9 })
    const order = await house.order(provider, good)
    await payments.authorizeNow(writes, order.paymentId)
    faults.clear()
    await workedOff(order, { order: 'PLACED' })
    expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000'])
  })

  test('captures once when the process dies between the call and its record', async () => {
    const order = await authorized()
    await query('select orders.enqueue_capture($1, 100)', [order.id])
    webhooks.setMode('held')
    await payments.work()
    await webhooks.release()
    await settled(order, { captured: '100' })
    await house.quiet()
    // As the crash would have left it.
    await query("update orders.payment set captured = 0, status = 'AUTHORIZED' where id = $1", [order.paymentId])
    await query(
      "update orders.payment_call set state = 'SENT', settled_by = null, settled_at = null, next_attempt_at = now() where payment_id = $1 and kind = 'CAPTURE'",
      [order.paymentId],
    )
    webhooks.setMode('once')
    await payments.work()
    expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000', 'CAPTURE 10000'])
    expect(journal.filter(({ operation, isReplay }) => operation === 'capture' && isReplay).length).toBeGreaterThan(0)
  })

  test('takes webhooks before the answer, twice, late and backwards: everything happens once', async () => {
    webhooks.setMode('before')
    const early = await house.order(provider, good)
    await payments.authorizeNow(writes, early.paymentId)
    await settled(early, { order: 'PLACED', payment: 'AUTHORIZED' })
    webhooks.setMode('twice')
    await query('select orders.enqueue_capture($1, 50)', [early.id])
    await payments.work()
    await settled(early, { captured: '50' })
    webhooks.setMode('held')
    await query('select orders.enqueue_capture($1, 50)', [early.id])
    await payments.work()
    await webhooks.release()
    await settled(early, { payment: 'CAPTURED', captured: '100' })
    expect(await house.moved(provider, early.paymentId)).toEqual(['AUTHORIZE 10000', 'CAPTURE 5000', 'CAPTURE 5000'])
    expect(
      (
        await query(
          "select kind from orders.order_event where order_id = $1 and kind in ('PAID', 'PAYMENT_CAPTURED')",
          [early.id],
        )
      ).length,
    ).toBe(3)
  })

  test('keeps a repeated event once', async () => {
    const order = await authorized()
    await house.quiet()
    webhooks.setMode('twice')
    await query('select orders.enqueue_void($1)', [order.id])
    await payments.work()
    const last = () => webhooks.sent.at(-1)?.body ?? ''
    await expect.poll(() => webhooks.sent.filter(({ body }) => body === last()).length).toBe(2)
    expect(await query('select from orders.payment_webhook where body = $1', [Buffer.from(last())])).toHaveLength(1)
  })

  test('lets go of what is authorized after the order was cancelled', async () => {
    webhooks.setMode('held')
    faults.add({ kind: 'drop', operation: 'authorize', times: 9 })
    const order = await house.order(provider, good)
    await payments.authorizeNow(writes, order.paymentId)
    faults.clear()
    await query('select orders.enqueue_void($1)', [order.id])
    await query(`select orders.take_step($1, 'CANCELLED', 'CANCELLED', '{}', null)`, [order.id])
    await webhooks.release()
    webhooks.setMode('once')
    await workedOff(order, { order: 'CANCELLED', payment: 'VOIDED' })
    expect(await house.moved(provider, order.paymentId)).toEqual(['AUTHORIZE 10000', 'VOID 10000'])
  })

  test('gives up a payment that nobody completes, with its order', async () => {
    const order = await house.order(provider, action)
    await payments.authorizeNow(writes, order.paymentId)
    await query("update orders.payment set created_at = now() - interval '61 minutes' where id = $1", [order.paymentId])
    expect((await payments.reconcile()).expired).toBe(1)
    expect(await house.look(order)).toMatchObject({ order: 'CANCELLED', payment: 'FAILED' })
    expect(
      await query(
        "select details ->> 'reason' as reason from orders.order_event where order_id = $1 and kind = 'PAYMENT_FAILED'",
        [order.id],
      ),
    ).toEqual([{ reason: 'The payment was not completed in time.' }])

    await house.passTime()
    expect((await payments.reconcile()).givenUp).toBe(0)
    expect((await house.look(order))?.calls).toEqual(['AUTHORIZE WAITING'])
    await query("update orders.payment_call set created_at = now() - interval '8 days' where payment_id = $1", [
      order.paymentId,
    ])
    await house.passTime()
    expect((await payments.reconcile()).givenUp).toBe(1)
    expect((await house.look(order))?.calls).toEqual(['AUTHORIZE CANCELLED'])
  })

  test('holds the stock of an order for three hours at most, however often it is tried', async () => {
    const order = await house.order(provider, action)
    await payments.authorizeNow(writes, order.paymentId)
    const age = (minutes: number) =>
      query('update orders.payment set created_at = created_at - make_interval(mins => $2) where order_id = $1', [
        order.id,
        minutes,
      ])
    for (const minutes of [50, 50, 50]) {
      await age(minutes)
      expect((await payments.reconcile()).expired).toBe(0)
      await query('select orders.reopen_payment($1, $2, $3)', [order.id, provider, action])
    }
    await age(31)
    expect((await payments.reconcile()).expired).toBe(1)
    expect(await house.look(order)).toMatchObject({ order: 'CANCELLED' })
  })

  test('another try after silence charges once, and lets go of the first', async () => {
    webhooks.setMode('held')
    faults.add({ kind: 'drop', operation: 'authorize', times: 9 })
    const first = await house.order(provider, good)
    await payments.authorizeNow(writes, first.paymentId)
    faults.clear()
    const [second] = await query<{ id: string }>('select orders.reopen_payment($1, $2, $3) as id', [
      first.id,
      provider,
      good,
    ])
    const { payment } = await payments.authorizeNow(writes, second?.id ?? '')
    expect(payment.status).toBe('AUTHORIZED')
    webhooks.setMode('once')
    await webhooks.release()
    await workedOff(first, { order: 'PLACED', payment: 'VOIDED' })
    expect(await house.moved(provider, first.paymentId)).toEqual(['AUTHORIZE 10000', 'VOID 10000'])
    expect(bank.payments.size).toBeGreaterThan(0)
  })
})
