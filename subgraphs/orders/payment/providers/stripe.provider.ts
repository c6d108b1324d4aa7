import Stripe from 'stripe'
import { toMinorUnits } from '../minor-units.ts'
import {
  ProviderUnavailable,
  WebhookRefused,
  type Deadline,
  type Instruction,
  type News,
  type Outcome,
  type PaymentProvider,
} from '../payment-provider.ts'
import type { StripeSettings } from '../payment-settings.ts'

/**
 * Cards by Stripe: a PaymentIntent that is captured by hand, in several captures (multicapture). The token is a payment method
 * ("pm_..."). Stripe keeps idempotency keys for at least 24 hours; captures and refunds are answered at once.
 */
export function createStripeProvider(settings: StripeSettings): PaymentProvider {
  const api = new URL(settings.STRIPE_API_URL)
  const stripe = new Stripe(settings.STRIPE_SECRET_KEY, {
    protocol: api.protocol === 'http:' ? 'http' : 'https',
    host: api.hostname,
    port: api.port || (api.protocol === 'http:' ? 80 : 443),
    maxNetworkRetries: 0, // whoever works off the calls repeats them
    telemetry: false,
  })

  const calls: Record<Instruction['kind'], (instruction: Instruction, deadline: Deadline) => Promise<Outcome>> = {
    async AUTHORIZE(instruction, { timeoutMs }) {
      const intent = await stripe.paymentIntents.create(
        {
          amount: minorUnits(instruction.amount, instruction),
          currency: instruction.currency.toLowerCase(),
          ...(instruction.token !== null && { payment_method: instruction.token }),
          confirm: true,
          capture_method: 'manual',
          payment_method_options: { card: { request_multicapture: 'if_available' } },
          return_url: instruction.returnUrl,
          description: `Order ${instruction.orderNumber}`,
          metadata: { [AUTHORIZE_KEY]: instruction.key, order: instruction.orderNumber },
        },
        { idempotencyKey: instruction.key, timeout: timeoutMs },
      )
      return outcomeOfIntent(intent)
    },
    async CAPTURE(instruction, { timeoutMs }) {
      const isLast = Number(instruction.remaining) === 0
      const intent = await stripe.paymentIntents.capture(
        referenceOf(instruction),
        {
          amount_to_capture: minorUnits(instruction.amount, instruction),
          ...(!isLast && { final_capture: false }),
          metadata: { [CAPTURE_KEY]: instruction.key },
        },
        { idempotencyKey: instruction.key, timeout: timeoutMs },
      )
      return { kind: 'SUCCEEDED', reference: intent.id }
    },
    async VOID(instruction, { timeoutMs }) {
      const options = { idempotencyKey: instruction.key, timeout: timeoutMs }
      const isUntouched = Number(instruction.captured) === 0
      // What is left of an intent that was captured in part is let go by a last capture of nothing.
      const intent = isUntouched
        ? await stripe.paymentIntents.cancel(referenceOf(instruction), {}, options)
        : await stripe.paymentIntents.capture(
            referenceOf(instruction),
            { amount_to_capture: 0, final_capture: true },
            options,
          )
      return { kind: 'SUCCEEDED', reference: intent.id }
    },
    async REFUND(instruction, { timeoutMs }) {
      const refund = await stripe.refunds.create(
        {
          payment_intent: referenceOf(instruction),
          amount: minorUnits(instruction.amount, instruction),
          metadata: { [REFUND_KEY]: instruction.key },
        },
        { idempotencyKey: instruction.key, timeout: timeoutMs },
      )
      return outcomeOfRefund(refund)
    },
  }

  return {
    name: 'STRIPE',
    execute: (instruction, deadline) => answering(() => calls[instruction.kind](instruction, deadline)),
    resume: (instruction, _result, { timeoutMs }) =>
      answering(async () =>
        instruction.kind === 'REFUND' && instruction.reference !== null
          ? outcomeOfRefund(await stripe.refunds.retrieve(instruction.reference, {}, { timeout: timeoutMs }))
          : outcomeOfIntent(await stripe.paymentIntents.retrieve(referenceOf(instruction), {}, { timeout: timeoutMs })),
      ),
    async verifyWebhook({ body, header }) {
      try {
        // Refuses signatures older than five minutes; Stripe signs each repetition anew.
        stripe.webhooks.constructEvent(body, header('stripe-signature') ?? '', settings.STRIPE_WEBHOOK_SECRET)
      } catch (error) {
        throw new WebhookRefused('the signature of Stripe does not hold', { cause: error })
      }
    },
    readWebhook(body) {
      const event = stripe.webhooks.constructEventWithoutVerification(body.toString())
      return [{ eventId: event.id, news: newsOf(event) }]
    },
  }
}

const AUTHORIZE_KEY = 'tensile_authorize'
const CAPTURE_KEY = 'tensile_capture'
const REFUND_KEY = 'tensile_refund'

/** Stripe takes these in two digits although they are not divided any more. */
const minorUnits = (amount: string, { currency, minorDigits }: Instruction) =>
  toMinorUnits(amount, currency === 'ISK' || currency === 'UGX' ? 2 : minorDigits)

function referenceOf({ paymentReference }: Instruction): string {
  if (paymentReference === null) throw new Error('a payment without the reference of its PaymentIntent')
  return paymentReference
}

function outcomeOfIntent(intent: Stripe.PaymentIntent): Outcome {
  const reference = intent.id
  switch (intent.status) {
    case 'requires_capture':
    case 'succeeded':
      return { kind: 'SUCCEEDED', reference }
    case 'requires_action': {
      const actionUrl = intent.next_action?.redirect_to_url?.url
      return actionUrl ? { kind: 'ACTION_REQUIRED', reference, actionUrl } : { kind: 'ACCEPTED', reference }
    }
    case 'requires_payment_method':
    case 'canceled':
      return { kind: 'DECLINED', reference, reason: intent.last_payment_error?.message ?? 'The card was declined.' }
    default:
      return { kind: 'ACCEPTED', reference }
  }
}

function outcomeOfRefund({ id: reference, status, failure_reason: reason }: Stripe.Refund): Outcome {
  if (status === 'succeeded') return { kind: 'SUCCEEDED', reference }
  if (status === 'failed' || status === 'canceled') {
    return { kind: 'DECLINED', reference, reason: reason ?? 'The refund failed.' }
  }
  return { kind: 'ACCEPTED', reference }
}

function newsOf(event: Stripe.Event): News | null {
  switch (event.type) {
    case 'payment_intent.requires_action':
    case 'payment_intent.amount_capturable_updated':
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled': {
      const intent = event.data.object
      const { [AUTHORIZE_KEY]: authorizeKey, [CAPTURE_KEY]: captureKey } = intent.metadata
      if (authorizeKey === undefined) return null
      if (event.type === 'payment_intent.canceled') {
        return { kind: 'VOID', key: authorizeKey, outcome: { kind: 'SUCCEEDED', reference: intent.id } }
      }
      return captureKey === undefined
        ? { kind: 'AUTHORIZE', key: authorizeKey, outcome: outcomeOfIntent(intent) }
        : { kind: 'CAPTURE', key: captureKey, outcome: { kind: 'SUCCEEDED', reference: intent.id } }
    }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const key = event.data.object.metadata?.[REFUND_KEY]
      return key === undefined ? null : { kind: 'REFUND', key, outcome: outcomeOfRefund(event.data.object) }
    }
    default:
      return null
  }
}

async function answering(call: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) {
      return { kind: 'DECLINED', reference: error.payment_intent?.id ?? null, reason: error.message }
    }
    // 409: it is still at an earlier attempt with this key.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409) {
      return { kind: 'DECLINED', reference: null, reason: `Stripe refuses the request: ${error.message}` }
    }
    if (error instanceof Stripe.errors.StripeError) throw new ProviderUnavailable(error.message, { cause: error })
    throw error
  }
}
