import type { Database } from '@tensile/database'
import type { DB } from '../generated/database.ts'
import { userError } from '../user-error.ts'
import { expediteAuthorization, findAuthorization, giveUpAuthorizations } from './payment-call.repository.ts'
import { createPaymentCalls, type CallResult } from './payment-calls.ts'
import { systemWrites, type Writes } from './payment-database.ts'
import type { PaymentLog } from './payment-log.ts'
import type { PaymentProvider, ProviderName, WebhookDelivery } from './payment-provider.ts'
import type { PaymentSettings } from './payment-settings.ts'
import { createPaymentWebhooks } from './payment-webhooks.ts'
import { expirePayment, findPayment, selectStalePayments, type PaymentRow } from './payment.repository.ts'
import { breakerDefaults, createProviderGate, type BreakerOptions } from './provider-gate.ts'
import { createAdyenProvider } from './providers/adyen.provider.ts'
import { createPayPalProvider } from './providers/paypal.provider.ts'
import { createStripeProvider } from './providers/stripe.provider.ts'
import type { UserError } from '../generated/resolvers.ts'

export type Payments = ReturnType<typeof createPayments>

/** How an attempt at paying ended for the buyer. No user errors: it is authorized, or waits for the buyer at `actionUrl`. */
export interface Attempt {
  payment: PaymentRow
  userErrors: UserError[]
}

export interface PaymentsOptions {
  settings: PaymentSettings
  database: Database<DB>
  log: PaymentLog
  /** For tests. */
  breaker?: BreakerOptions
}

/** All that payments need beside the database: providers behind their breakers, and who works off calls and webhooks. */
export function createPayments({ settings, database, log, breaker = breakerDefaults }: PaymentsOptions) {
  const gates = providersOf(settings).map((provider) => createProviderGate(provider, breaker))
  const timeoutMs = settings.PAYMENT_TIMEOUT_MS
  const system = systemWrites(database)
  const returnUrl = (orderNumber: string) =>
    `${settings.STORE_PUBLIC_URL}/checkout/return?order=${encodeURIComponent(orderNumber)}`
  const calls = createPaymentCalls({ gates, timeoutMs, returnUrl, log })
  const webhooks = createPaymentWebhooks({ gates, calls, timeoutMs, log })

  const isUp = (name: string) => name === 'INVOICE' || gates.some((gate) => gate.name === name && gate.isUp())
  const working = () => ['INVOICE', ...gates.filter((gate) => gate.isUp()).map(({ name }) => name)]

  /** How the payment stands now, and what to tell the buyer of the call that was just made. */
  async function attemptOf(writes: Writes, paymentId: string, result: CallResult | null): Promise<Attempt> {
    const payment = await writes.write((trx) => findPayment(trx, paymentId))
    if (!payment) throw new Error(`there is no payment ${paymentId}`)
    return { payment, userErrors: errorsOf(payment, result, working) }
  }

  return {
    /** Whether the checkout can offer it now. */
    isUp,
    /** What PAYMENT_PROVIDERS names. */
    offered: gates.map(({ name }) => name),

    /**
     * Asks the provider of a payment that was opened, once its transaction is committed. The order is PLACED, CANCELLED
     * (PAYMENT_DECLINED), or stays PENDING_PAYMENT: the buyer acts at `actionUrl`, or nobody knows (PAYMENT_UNAVAILABLE, with
     * the methods that work in `details.methods`); then it is asked again in the background, and retryPayment may choose
     * another. Never throws for what a provider does. Repeating it asks nothing twice.
     */
    async authorizeNow(writes: Writes, paymentId: string, deadlineMs: number = timeoutMs): Promise<Attempt> {
      const call = await writes.write((trx) => findAuthorization(trx, paymentId))
      const result = call ? await calls.makeOne(writes, call.id, { source: 'ANSWER', timeoutMs: deadlineMs }) : null
      return attemptOf(writes, paymentId, result)
    },

    /** Takes a payment further whose buyer came back from the provider, with what the browser brought along. */
    async resume(writes: Writes, paymentId: string, result: string | null): Promise<Attempt> {
      const call = await writes.write((trx) => expediteAuthorization(trx, paymentId))
      const outcome = call ? await calls.makeOne(writes, call.id, { source: 'ANSWER', result }) : null
      return attemptOf(writes, paymentId, outcome)
    },

    /** Makes calls that are due, in the background: after a commit that enqueued some. */
    workSoon(): void {
      calls
        .makeDue(system)
        .catch((error: unknown) => log.error({ err: error }, 'payment calls could not be worked off'))
    },

    /** Makes every call that is due. Returns how many. */
    work: () => calls.makeDue(system),

    /** @throws WebhookRefused */
    receiveWebhook: (provider: ProviderName, delivery: WebhookDelivery) => webhooks.receive(system, provider, delivery),

    /** Works off these webhooks, or whatever is due. */
    processWebhooks: (only: readonly string[] | null) => webhooks.process(system, only),

    /**
     * Works off whatever was left: webhooks, then calls, then payments that nobody completed, and gives up asking about those that
     * ended long ago. Safe to run anywhere, at once.
     */
    async reconcile(): Promise<{ webhooks: number; calls: number; expired: number; givenUp: number }> {
      const worked = {
        webhooks: await webhooks.process(system, null),
        calls: await calls.makeDue(system),
        expired: 0,
        givenUp: await system.write((trx) =>
          giveUpAuthorizations(trx, settings.PAYMENT_FOLLOW_UP_DAYS, GIVEN_UP_AT_ONCE),
        ),
      }
      const patience = { minutes: settings.PAYMENT_PENDING_MINUTES, maxMinutes: settings.PAYMENT_PENDING_MAX_MINUTES }
      for (const { id } of await system.write((trx) => selectStalePayments(trx, patience))) {
        if (await system.write((trx) => expirePayment(trx, id, TOO_LATE))) worked.expired += 1
      }
      return worked
    },

    close() {
      for (const gate of gates) gate.close()
    },
  }
}

const TOO_LATE = 'The payment was not completed in time.'
const GIVEN_UP_AT_ONCE = 1_000

function providersOf({ stripe, adyen, paypal }: PaymentSettings): PaymentProvider[] {
  return [
    ...(stripe ? [createStripeProvider(stripe)] : []),
    ...(adyen ? [createAdyenProvider(adyen)] : []),
    ...(paypal ? [createPayPalProvider(paypal)] : []),
  ]
}

function errorsOf(payment: PaymentRow, result: CallResult | null, working: () => string[]): UserError[] {
  const path = ['input', 'payment']
  if (payment.status === 'DECLINED') {
    return [
      userError(path, 'PAYMENT_DECLINED', payment.reason ?? 'The payment was declined.', {
        provider: payment.provider,
      }),
    ]
  }
  if (payment.status === 'FAILED') {
    return [userError(path, 'PAYMENT_DECLINED', payment.reason ?? 'The payment did not come about.')]
  }
  if (payment.status !== 'PENDING' || result === null || result.kind !== 'UNKNOWN') return []
  const methods = working().filter((name) => name !== payment.provider)
  const message =
    'The payment service does not answer. The order is kept: it is asked again, or choose another way to pay. Nothing is charged twice.'
  return [userError(path, 'PAYMENT_UNAVAILABLE', message, { provider: payment.provider, methods })]
}
