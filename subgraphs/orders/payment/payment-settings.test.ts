import { expect, test } from 'vitest'
import { readPaymentSettings } from './payment-settings.ts'

const production = { NODE_ENV: 'production' }

test('needs nothing while no payment service is chosen', () => {
  expect(readPaymentSettings(production)).toMatchObject({
    PAYMENT_PROVIDERS: [],
    stripe: null,
    adyen: null,
    paypal: null,
  })
})

test('refuses to start without the secrets of those that are chosen, each named', () => {
  expect(() => readPaymentSettings({ ...production, PAYMENT_PROVIDERS: 'stripe' })).toThrow(
    /STRIPE_SECRET_KEY[\s\S]*STRIPE_WEBHOOK_SECRET/,
  )
  expect(() => readPaymentSettings({ ...production, PAYMENT_PROVIDERS: 'adyen' })).toThrow('ADYEN_HMAC_KEY')
  expect(() => readPaymentSettings({ ...production, PAYMENT_PROVIDERS: 'paypal' })).toThrow('PAYPAL_CLIENT_SECRET')
  expect(() => readPaymentSettings({ ...production, PAYMENT_PROVIDERS: 'cash' })).toThrow('PAYMENT_PROVIDERS')
})
