import { expect, test } from 'vitest'
import { gatewayUrl } from './gateway.ts'

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
  const answer = await post(
    '/graphql',
    JSON.stringify({ query: '{ paymentMethods(currency: "EUR") { provider isAvailable } }' }),
  )
  expect(await answer.json()).toEqual({
    data: { paymentMethods: ['STRIPE', 'ADYEN', 'PAYPAL'].map((provider) => ({ provider, isAvailable: true })) },
  })
})
