import { testDatabase } from '@tensile/local-stack/test-database'
import { Stripe } from 'stripe'
import { afterAll, describe, expect, test } from 'vitest'
import { providerNames, type ProviderName } from './payment-provider.ts'
import { openPaymentHouse, tokens } from './tests/payment-house.ts'

const house = await openPaymentHouse(await testDatabase())
afterAll(house.close)
const { payments, writes, query, secrets, standIns } = house

const post = async (provider: string, body: string, headers: Record<string, string> = {}) =>
  (
    await fetch(`${house.doorUrl}/internal/webhooks/${provider}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  ).status

const kept = async () =>
  Number((await query<{ count: string }>('select count(*) from orders.payment_webhook'))[0]?.count)

const stripe = new Stripe('sk_none')
const signed = (payload: string, options: { timestamp?: number; secret?: string } = {}) => ({
  'stripe-signature': stripe.webhooks.generateTestHeaderString({
    payload,
    secret: secrets.STRIPE_WEBHOOK_SECRET,
    ...options,
  }),
})

/** A webhook of this provider as it was delivered. */
async function delivered(provider: ProviderName): Promise<string> {
  const order = await house.order(provider, tokens[provider].good)
  const { sent } = standIns[provider].webhooks
  const before = sent.length
  await payments.authorizeNow(writes, order.paymentId)
  await expect.poll(() => sent.length).toBeGreaterThan(before)
  expect(sent.at(-1)?.status).toBe(200)
  return sent.at(-1)?.body ?? ''
}

describe.each(providerNames)('%s', (provider) => {
  test('a webhook that is not signed, or was altered, is refused and not kept', async () => {
    const body = await delivered(provider)
    await payments.processWebhooks(null)
    const before = await kept()
    const name = provider.toLowerCase()
    expect(await post(name, body.replace(/"(1000|true|SUCCESS|10000)"?/, '"9999"').replace(/"id":"/, '"id":"x'))).toBe(
      401,
    )
    expect(await post(name, '{}')).toBe(401)
    expect(await post(name, 'no json')).toBe(401)
    expect(await kept()).toBe(before)
  })
})

test('a notification of Adyen with another amount does not hold', async () => {
  const body = await delivered('ADYEN')
  expect(await post('adyen', body)).toBe(200)
  expect(await post('adyen', body.replace('"value":10000', '"value":1'))).toBe(401)
  expect(await post('adyen', body.replace('"success":"true"', '"success":"false"'))).toBe(401)
})

test('a signature of Stripe is refused when it is older than five minutes, or made with another secret', async () => {
  const body = JSON.stringify({ id: 'evt_old', object: 'event', type: 'ping', data: { object: {} } })
  const now = Math.floor(Date.now() / 1_000)
  expect(await post('stripe', body, signed(body, { timestamp: now - 301 }))).toBe(401)
  expect(await post('stripe', body, signed(body, { secret: 'whsec_another_secret' }))).toBe(401)
  expect(await post('stripe', body, signed(body, { timestamp: now - 60 }))).toBe(200)
})

test('a body beyond 256 KB is refused before it is read, an unknown service is not found', async () => {
  expect(await post('stripe', 'x'.repeat(300_000))).toBe(413)
  expect(await post('invoice', '{}')).toBe(404)
  expect(await post('nobody', '{}')).toBe(404)
})

test('an event is committed before it is worked off, and worked off after a crash in between', async () => {
  const body = JSON.stringify({ id: 'evt_crash', object: 'event', type: 'ping', data: { object: {} } })
  await query(`insert into orders.payment_webhook (provider, event_id, body) values ('STRIPE', 'evt_crash', $1)`, [
    Buffer.from(body),
  ])
  await payments.reconcile()
  expect(await query("select result from orders.payment_webhook where event_id = 'evt_crash'")).toEqual([
    { result: 'IGNORED' },
  ])
})

test('an event of no payment here is looked at ten times, then kept as UNMATCHED', async () => {
  const metadata = { tensile_authorize: '00000000-0000-4000-8000-000000000000' }
  const object = { id: 'pi_x', object: 'payment_intent', status: 'requires_capture', metadata }
  const body = JSON.stringify({
    id: 'evt_lost',
    object: 'event',
    type: 'payment_intent.amount_capturable_updated',
    data: { object },
  })
  expect(await post('stripe', body, signed(body))).toBe(200)
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await house.passTime()
    await payments.processWebhooks(null)
  }
  await expect
    .poll(async () => (await query("select result from orders.payment_webhook where event_id = 'evt_lost'"))[0])
    .toEqual({ result: 'UNMATCHED' })
})

test('an event of somebody else’s payment, whose key is none of ours, is let pass', async () => {
  const object = { id: 're_x', object: 'refund', status: 'succeeded', metadata: { tensile_refund: 'of-another-shop' } }
  const body = JSON.stringify({ id: 'evt_foreign', object: 'event', type: 'refund.updated', data: { object } })
  expect(await post('stripe', body, signed(body))).toBe(200)
  await expect
    .poll(async () => (await query("select result from orders.payment_webhook where event_id = 'evt_foreign'"))[0])
    .toEqual({ result: 'IGNORED' })
})

test('what had succeeded and failed afterwards is marked for people, and changes nothing', async () => {
  const order = await house.order('ADYEN', tokens.ADYEN.good)
  await payments.authorizeNow(writes, order.paymentId)
  const [call] = await query<{ key: string }>('select key from orders.payment_call where payment_id = $1', [
    order.paymentId,
  ])
  standIns.ADYEN.webhooks.setMode('held')
  const payment = [...standIns.ADYEN.bank.payments.values()].find(({ merchantKey }) =>
    merchantKey.endsWith(call?.key ?? '-'),
  )
  if (!payment) throw new Error('no payment')
  payment.status = 'APPROVED'
  await standIns.ADYEN.protocol.act({ ...payment, status: 'APPROVED' }, false)
  await standIns.ADYEN.webhooks.release()
  await expect
    .poll(async () => query("select 1 from orders.payment_webhook where result = 'CONTRADICTS'"))
    .toHaveLength(1)
  expect(await house.look(order)).toMatchObject({ order: 'PLACED', payment: 'AUTHORIZED' })
})
