import { httpUrl, readSettings, secret, z } from '@tensile/settings'
import { providerNames, type ProviderName } from './payment-provider.ts'

const chosen = {
  /** Which payment services the checkout offers, beside net terms: "stripe,adyen,paypal"; none by default. */
  PAYMENT_PROVIDERS: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((name) => name.trim().toUpperCase()))
    .transform((names) => names.filter((name) => name !== ''))
    .pipe(z.array(z.enum(providerNames))),
  /** How long the checkout waits for a payment service; below the gateway's SUBGRAPH_TIMEOUT_MS. */
  PAYMENT_TIMEOUT_MS: z.coerce.number().int().positive().default(7_000),
  /** A payment that the buyer has not completed by then is given up, and its order cancelled. */
  PAYMENT_PENDING_MINUTES: z.coerce.number().int().positive().default(60),
  /** The same for all tries of an order, from the first one on: its stock is held no longer than that, however often it is tried. */
  PAYMENT_PENDING_MAX_MINUTES: z.coerce.number().int().positive().default(180),
  /** An authorization of a payment that was given up is asked about for so long: by then it has lapsed at its service. */
  PAYMENT_FOLLOW_UP_DAYS: z.coerce.number().int().positive().default(7),
  /** Where buyers come back to after acting at a payment service. */
  STORE_PUBLIC_URL: httpUrl().default('http://127.0.0.1:3000'),
}

const stripe = {
  STRIPE_API_URL: httpUrl().default('https://api.stripe.com'),
  STRIPE_SECRET_KEY: secret(),
  STRIPE_WEBHOOK_SECRET: secret(),
}

const adyen = {
  /** Live: https://<prefix>-checkout-live.adyenpayments.com/checkout/v72 */
  ADYEN_API_URL: httpUrl().default('https://checkout-test.adyen.com/v72'),
  ADYEN_MERCHANT_ACCOUNT: z.string().min(1),
  ADYEN_API_KEY: secret(),
  /** Of the webhook, in hexadecimal. */
  ADYEN_HMAC_KEY: secret({ lengthMin: 32 }),
}

const paypal = {
  PAYPAL_API_URL: httpUrl().default('https://api-m.sandbox.paypal.com'),
  PAYPAL_CLIENT_ID: z.string().min(1),
  PAYPAL_CLIENT_SECRET: secret(),
  PAYPAL_WEBHOOK_ID: z.string().min(1),
}

export type StripeSettings = z.output<z.ZodObject<typeof stripe>>
export type AdyenSettings = z.output<z.ZodObject<typeof adyen>>
export type PayPalSettings = z.output<z.ZodObject<typeof paypal>>

export type PaymentSettings = z.output<z.ZodObject<typeof chosen>> & {
  stripe: StripeSettings | null
  adyen: AdyenSettings | null
  paypal: PayPalSettings | null
}

/** Settings of the payment services that are chosen; what one of them lacks is named, as any setting is. */
export function readPaymentSettings(environment: Record<string, string | undefined> = process.env): PaymentSettings {
  const settings = readSettings(chosen, environment)
  const offers = (name: ProviderName) => settings.PAYMENT_PROVIDERS.includes(name)
  return {
    ...settings,
    stripe: offers('STRIPE') ? readSettings(stripe, environment) : null,
    adyen: offers('ADYEN') ? readSettings(adyen, environment) : null,
    paypal: offers('PAYPAL') ? readSettings(paypal, environment) : null,
  }
}
