import { httpUrl, logLevel, port, readSettings, secret, z } from '@tensile/settings'
import { createStandInOf, standInNames } from './stand-ins.ts'

const settings = readSettings({
  HOST: z.string().default('127.0.0.1'),
  PORT: port(),
  LOG_LEVEL: logLevel(),
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
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void service.close())
await service.listen({ host: settings.HOST, port: settings.PORT })
