import { randomBytes, randomUUID } from 'node:crypto'
import { freePort } from '@tensile/local-stack'
import type { TestDatabase } from '@tensile/local-stack/test-database'
import { createStandInOf, type StandIn, type StandInName } from '@tensile/payment-stand-ins'
import Fastify from 'fastify'
import { createDatabase } from '@tensile/database'
import pg from 'pg'
import { expect } from 'vitest'
import { pino } from 'pino'
import type { DB } from '../../generated/database.ts'
import { systemWrites } from '../payment-database.ts'
import { servePaymentWebhooks } from '../payment-webhook.routes.ts'
import type { ProviderName } from '../payment-provider.ts'
import { readPaymentSettings } from '../payment-settings.ts'
import { createPayments } from '../payments.ts'
import type { BreakerOptions } from '../provider-gate.ts'

/** What the stand-ins take for a good card, a bad one, and one whose buyer has to act. */
export const tokens = {
  STRIPE: { good: 'pm_card_visa', declined: 'pm_card_chargeDeclined', action: 'pm_card_threeDSecure2Required' },
  ADYEN: { good: 'stored-good', declined: 'refused', action: 'redirect' },
  PAYPAL: { good: 'vault-good', declined: 'declined', action: null },
} as const

/** Stand-ins of the three on loopback, the payments that use them, and the door for their webhooks: all of it by HTTP. */
export async function openPaymentHouse(
  test: TestDatabase,
  options: { timeoutMs?: number; breaker?: BreakerOptions } = {},
) {
  const secrets = {
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}`,
    ADYEN_HMAC_KEY: randomBytes(32).toString('hex'),
    PAYPAL_CLIENT_SECRET: randomBytes(16).toString('hex'),
    PAYPAL_WEBHOOK_ID: 'WEBHOOK-OF-TESTS',
  }
  const doorUrl = `http://127.0.0.1:${await freePort()}`

  const start = async (name: StandInName) => {
    const standIn = createStandInOf(name, secrets, {
      webhookUrl: `${doorUrl}/internal/webhooks/${name}`,
      logLevel: 'silent',
    })
    return { ...standIn, url: await standIn.service.listen({ host: '127.0.0.1', port: 0 }) }
  }
  const [stripe, adyen, paypal] = await Promise.all([start('stripe'), start('adyen'), start('paypal')])
  const standIns: Record<ProviderName, StandIn & { url: string }> = { STRIPE: stripe, ADYEN: adyen, PAYPAL: paypal }

  const database = createDatabase<DB>({
    schema: 'orders',
    writeUrl: test.writeUrl('orders'),
    readUrl: test.readUrl('orders', { primary: true }),
    writePoolSize: 10,
    readPoolSize: 2,
    maxReplicaLagMs: 10_000,
  })
  const owner = new pg.Pool({ connectionString: test.ownerUrl, max: 4 })
  owner.on('error', () => {}) // the database may be dropped first
  const environment = {
    ...secrets,
    PAYMENT_PROVIDERS: 'stripe,adyen,paypal',
    PAYMENT_TIMEOUT_MS: String(options.timeoutMs ?? 5_000),
    STRIPE_API_URL: stripe.url,
    STRIPE_SECRET_KEY: 'sk_test_0000000000000000',
    ADYEN_API_URL: `${adyen.url}/v72`,
    ADYEN_MERCHANT_ACCOUNT: 'TensileTest',
    ADYEN_API_KEY: 'key-of-the-adyen-stand-in',
    PAYPAL_API_URL: paypal.url,
    PAYPAL_CLIENT_ID: 'client',
  }
  const open = (breaker: BreakerOptions | undefined) =>
    createPayments({
      settings: readPaymentSettings(environment),
      database,
      log: pino({ level: 'silent' }),
      ...(breaker && { breaker }),
    })
  const payments = open(options.breaker)
  const door = Fastify({ forceCloseConnections: true })
  servePaymentWebhooks(door, payments)
  await door.listen({ host: '127.0.0.1', port: Number(new URL(doorUrl).port) })
  const writes = systemWrites(database)
  const query = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row>(text, values)).rows

  return {
    database,
    environment,
    payments,
    /** Payments as another process has them. */
    anotherProcess: () => open(undefined),
    /** The rows of a statement by the role that owns every object. */
    query,
    standIns,
    secrets,
    doorUrl,
    writes,

    /** An order of 100.00 EUR that waits for its payment, or was placed on invoice. */
    async order(
      provider: ProviderName | 'INVOICE',
      token: string | null,
      { amount = '100.00', companyId = null as string | null } = {},
    ) {
      const [order] = await query<{ id: string; number: string }>(
        `insert into orders."order" (number, status, cart_id, buyer_name, buyer_email, company_id, company_number, company_name, currency,
           net, tax, shipping_address, billing_address, idempotency_key, content_hash)
         values ((2000 + floor(random() * 7999))::integer || '-' || lpad(floor(random() * 999999999)::text, 9, '0'), $1, orders.random_id(), 'Bo', 'bo@acme.example',
           $2, $3, $3, 'EUR', $4, 0, '{}', '{}', $5::text, sha256('x')) returning id, number`,
        [provider === 'INVOICE' ? 'PLACED' : 'PENDING_PAYMENT', companyId, companyId && 'ACME', amount, randomUUID()],
      )
      if (!order) throw new Error('no order')
      const [payment] = await query<{ id: string }>(`select orders.open_payment($1, $2, $3, $4, 'EUR') as id`, [
        order.id,
        provider,
        token,
        amount,
      ])
      return { ...order, paymentId: payment?.id ?? '' }
    },

    /** How order, payment and calls stand. */
    async look({ id, paymentId }: { id: string; paymentId: string }) {
      const [row] = await query<{
        order: string
        payment: string
        captured: string
        refunded: string
        calls: string[]
      }>(
        `select o.status as order, p.status as payment, p.captured::text, p.refunded::text,
           array(select c.kind || ' ' || c.state from orders.payment_call c where c.payment_id = p.id order by c.id) as calls
         from orders."order" o join orders.payment p on p.order_id = o.id where o.id = $1 and p.id = $2`,
        [id, paymentId],
      )
      return row
    },

    /** Until every webhook that came in is worked off. */
    async quiet() {
      const waiting = () => query('select from orders.payment_webhook where processed_at is null')
      await expect.poll(waiting).toEqual([])
    },

    /** Payment calls and webhooks may be asked again at once. */
    async passTime() {
      await query("update orders.payment_call set next_attempt_at = now() where state in ('DUE', 'SENT', 'WAITING')")
      await query('update orders.payment_webhook set next_attempt_at = now() where processed_at is null')
    },

    /** What the provider did with the money of the only payment that has this key, by kind of movement. */
    async moved(provider: ProviderName, paymentId: string) {
      const [call] = await query<{ key: string }>(
        "select key from orders.payment_call where payment_id = $1 and kind = 'AUTHORIZE'",
        [paymentId],
      )
      return [...standIns[provider].bank.payments.values()]
        .filter(({ merchantKey }) => merchantKey.endsWith(call?.key ?? '-'))
        .flatMap(({ movements }) => movements.map(({ kind, amount }) => `${kind} ${amount}`))
    },

    async close() {
      await Promise.all(Object.values(standIns).map(({ service }) => service.close()))
      await door.close()
      payments.close()
      await database.close()
      await owner.end()
    },
  }
}
