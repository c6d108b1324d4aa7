import { runService, serviceSettings } from '@tensile/service'
import { httpUrl, readSettings, secret, z } from '@tensile/settings'
import { createStandInOf, standInNames } from './stand-ins.ts'

const settings = readSettings({
  ...serviceSettings,
  /** Which payment service is stood in for. */
  STAND_IN: z.enum(standInNames),
  /** Where its webhooks go. */
  WEBHOOK_URL: httpUrl(),
  STRIPE_WEBHOOK_SECRET: secret(),
  ADYEN_HMAC_KEY: secret(),
  PAYPAL_CLIENT_SECRET: secret(),
  PAYPAL_WEBHOOK_ID: z.string(),
})

const { service } = createStandInOf(settings.STAND_IN, settings, {
  webhookUrl: settings.WEBHOOK_URL,
  logLevel: settings.LOG_LEVEL,
})
await runService(service, settings)
