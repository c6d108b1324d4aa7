import Fastify from 'fastify'
import { afterAll, describe, expect, test } from 'vitest'
import { ProviderUnavailable, type Instruction } from '../payment-provider.ts'
import { createAdyenProvider } from './adyen.provider.ts'
import { createStripeProvider } from './stripe.provider.ts'

const instruction: Instruction = {
  kind: 'AUTHORIZE',
  key: '00000000-0000-4000-8000-000000000000',
  amount: '12.50',
  currency: 'EUR',
  minorDigits: 2,
  orderNumber: '2026-000001',
  token: 'stored',
  returnUrl: 'https://shop.example/back',
  paymentReference: null,
  reference: null,
  captureReference: null,
  captured: '0',
  remaining: '0',
}

/** A provider that refuses everything in one way. */
const service = Fastify({ forceCloseConnections: true })
const refusal = { status: 409, body: {} }
service.addContentTypeParser('*', { parseAs: 'string' }, (_request, _body, done) => done(null))
service.all('*', (_request, reply) => reply.code(refusal.status).send(refusal.body))
const url = await service.listen({ host: '127.0.0.1', port: 0 })
afterAll(() => service.close())

const stripe = createStripeProvider({ STRIPE_API_URL: url, STRIPE_SECRET_KEY: 'sk', STRIPE_WEBHOOK_SECRET: 'whsec' })
const adyen = createAdyenProvider({
  ADYEN_API_URL: `${url}/v72`,
  ADYEN_MERCHANT_ACCOUNT: 'Tensile',
  ADYEN_API_KEY: 'key',
  ADYEN_HMAC_KEY: '00',
})

describe('a call that is still under way when it is repeated is unknown, not declined', () => {
  test.each([
    [stripe, 409, { error: { type: 'invalid_request_error', code: 'idempotency_key_in_use', message: 'In progress' } }],
    [adyen, 422, { status: 422, errorCode: '704', message: 'request already processed or in progress' }],
  ])('$name', async (provider, status, body) => {
    Object.assign(refusal, { status, body })
    await expect(provider.execute(instruction, { timeoutMs: 5_000 })).rejects.toThrow(ProviderUnavailable)
  })

  test.each([
    [stripe, 400, { error: { type: 'invalid_request_error', message: 'No such payment method' } }],
    [adyen, 422, { status: 422, errorCode: '101', message: 'Invalid card number' }],
  ])('$name declines what is not possible', async (provider, status, body) => {
    Object.assign(refusal, { status, body })
    expect(await provider.execute(instruction, { timeoutMs: 5_000 })).toMatchObject({ kind: 'DECLINED' })
  })
})
