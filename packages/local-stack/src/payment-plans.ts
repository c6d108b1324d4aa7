import { createHmac } from 'node:crypto'

import type { Addresses } from './addresses.ts'
import type { HouseSettings } from './house-settings.ts'
import type { Secrets } from './secrets.ts'
import type { ServicePlan } from './services.ts'

const standIns = ['stripe', 'adyen', 'paypal'] as const

/**
 * Stand-ins of the payment services, and the settings by which orders reaches them. None where the environment names payment
 * services itself (PAYMENT_PROVIDERS), nor in production.
 */
export function paymentPlans({
  settings,
  secrets,
  addresses,
}: {
  settings: HouseSettings
  secrets: Secrets
  addresses: Addresses
}): { plans: ServicePlan[]; ordersEnv: Record<string, string> } {
  if (settings.PAYMENT_PROVIDERS !== undefined || settings.NODE_ENV === 'production')
    return { plans: [], ordersEnv: {} }
  const secret = (name: string) => createHmac('sha256', secrets.identity).update(name).digest('hex')
  const sharedSecrets = {
    STRIPE_WEBHOOK_SECRET: secret('STRIPE_WEBHOOK_SECRET'),
    ADYEN_HMAC_KEY: secret('ADYEN_HMAC_KEY'),
    PAYPAL_CLIENT_SECRET: secret('PAYPAL_CLIENT_SECRET'),
    PAYPAL_WEBHOOK_ID: 'development',
  }
  return {
    plans: standIns.map((name) => ({
      name,
      command: process.execPath,
      args: ['packages/payment-stand-ins/src/main.ts'],
      readyUrl: `${addresses[name]}/health/ready`,
      env: {
        NODE_ENV: settings.NODE_ENV,
        LOG_LEVEL: settings.LOG_LEVEL,
        HOST: settings.HOST,
        PORT: new URL(addresses[name]).port,
        STAND_IN: name,
        WEBHOOK_URL: `${addresses.gateway}/webhooks/${name}`,
        ...sharedSecrets,
      },
    })),
    ordersEnv: {
      ...sharedSecrets,
      PAYMENT_PROVIDERS: standIns.join(','),
      STRIPE_API_URL: addresses.stripe,
      STRIPE_SECRET_KEY: secret('STRIPE_SECRET_KEY'),
      ADYEN_API_URL: `${addresses.adyen}/v72`,
      ADYEN_MERCHANT_ACCOUNT: 'TensileDevelopment',
      ADYEN_API_KEY: secret('ADYEN_API_KEY'),
      PAYPAL_API_URL: addresses.paypal,
      PAYPAL_CLIENT_ID: 'development',
    },
  }
}
