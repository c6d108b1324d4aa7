import { randomBytes } from 'node:crypto'
import { Stripe } from 'stripe'
import { createBank, type BankPayment } from './bank.ts'
import type { Answer, Call, Door, Protocol } from './stand-in.ts'

/** Payment methods as Stripe's test mode has them; any other is authorized. */
const DECLINED = 'pm_card_chargeDeclined'
const ACTION_REQUIRED = ['pm_card_threeDSecure2Required', 'pm_card_authenticationRequired']

/** api.stripe.com: PaymentIntents that are captured by hand, refunds, and events signed with `stripe-signature`. */
export function stripeProtocol(settings: { STRIPE_WEBHOOK_SECRET: string }, { send, ownUrl }: Door): Protocol {
  const stripe = new Stripe('sk_none')
  const bank = createBank('pi_')
  /** Of intents, by reference: how the merchant finds them again. */
  const metadata = new Map<string, Record<string, string>>()

  function sendEvent(type: string, object: object): Promise<void> {
    const body = JSON.stringify({
      id: `evt_${randomBytes(12).toString('hex')}`,
      object: 'event',
      type,
      data: { object },
    })
    const secret = settings.STRIPE_WEBHOOK_SECRET
    return send({
      body,
      headers: () => ({ 'stripe-signature': stripe.webhooks.generateTestHeaderString({ payload: body, secret }) }),
    })
  }

  const intentOf = (payment: BankPayment) => ({
    id: payment.reference,
    object: 'payment_intent',
    amount: payment.amount,
    currency: payment.currency,
    status: statusOf(payment),
    amount_capturable: payment.status === 'AUTHORIZED' ? payment.amount - payment.captured : 0,
    amount_received: payment.captured,
    metadata: metadata.get(payment.reference) ?? {},
    last_payment_error: payment.status === 'DECLINED' ? declined : null,
    next_action: payment.status === 'ACTION_REQUIRED' ? redirectTo(`${ownUrl()}/act/${payment.reference}`) : null,
  })

  async function tell(type: string, payment: BankPayment, call?: Call): Promise<Answer> {
    if (call) metadata.set(payment.reference, { ...metadata.get(payment.reference), ...metadataOf(call) })
    await sendEvent(`payment_intent.${type}`, intentOf(payment))
    return { status: 200, body: intentOf(payment) }
  }

  async function create(call: Call): Promise<Answer> {
    const payment = bank.open({ ...requestOf(call), status: verdictOn(String(call.body['payment_method'])) })
    if (payment.status === 'ACTION_REQUIRED') return tell('requires_action', payment, call)
    if (payment.status === 'DECLINED') {
      const { body } = await tell('payment_failed', payment, call)
      return { status: 402, body: { error: { ...declined, payment_intent: body } } }
    }
    bank.authorize(payment)
    return tell('amount_capturable_updated', payment, call)
  }

  async function capture(call: Call): Promise<Answer> {
    const payment = bank.require(call.params['id'] ?? '')
    const isFinal = call.body['final_capture'] !== 'false'
    const amount = Number(call.body['amount_to_capture'] ?? payment.amount - payment.captured)
    if (amount > 0) bank.capture(payment, amount, metadataOf(call)['tensile_capture'] ?? '')
    if (isFinal && payment.captured < payment.amount) bank.void(payment, '')
    return tell(isFinal ? 'succeeded' : 'amount_capturable_updated', payment, call)
  }

  async function refund(call: Call): Promise<Answer> {
    const payment = bank.require(String(call.body['payment_intent']))
    const given = metadataOf(call)
    const { id, amount } = bank.refund(payment, Number(call.body['amount']), given['tensile_refund'] ?? '', null)
    const made = {
      id,
      object: 'refund',
      amount,
      status: 'succeeded',
      metadata: given,
      payment_intent: payment.reference,
    }
    await sendEvent('refund.created', made)
    return { status: 200, body: made }
  }

  function cancel({ params }: Call): Promise<Answer> {
    const payment = bank.require(params['id'] ?? '')
    bank.void(payment, '')
    return tell('canceled', payment)
  }

  const read = ({ params }: Call): Answer => ({ status: 200, body: intentOf(bank.require(params['id'] ?? '')) })

  return {
    name: 'stripe',
    bank,
    keyHeader: 'idempotency-key',
    refuse: (message) => ({ status: 400, body: { error: { type: 'invalid_request_error', message } } }),
    routes: [
      { method: 'POST', url: '/v1/payment_intents', operation: 'authorize', handle: create },
      { method: 'GET', url: '/v1/payment_intents/:id', operation: 'read', handle: read },
      { method: 'POST', url: '/v1/payment_intents/:id/capture', operation: 'capture', handle: capture },
      { method: 'POST', url: '/v1/payment_intents/:id/cancel', operation: 'void', handle: cancel },
      { method: 'POST', url: '/v1/refunds', operation: 'refund', handle: refund },
    ],
    async act(payment, isApproved) {
      if (isApproved) bank.authorize(payment)
      else payment.status = 'DECLINED'
      await tell(isApproved ? 'amount_capturable_updated' : 'payment_failed', payment)
      return `${payment.returnUrl}&payment_intent=${payment.reference}`
    },
  }
}

const declined = {
  type: 'card_error',
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
}

const redirectTo = (url: string) => ({ type: 'redirect_to_url', redirect_to_url: { url } })

function verdictOn(method: string): BankPayment['status'] {
  if (method === DECLINED) return 'DECLINED'
  return ACTION_REQUIRED.includes(method) ? 'ACTION_REQUIRED' : 'APPROVED'
}

const requestOf = (call: Call) => ({
  merchantKey: metadataOf(call)['tensile_authorize'] ?? '',
  currency: String(call.body['currency']),
  amount: Number(call.body['amount']),
  returnUrl: String(call.body['return_url']),
})

function statusOf({ status, captured, amount }: BankPayment): string {
  if (status === 'ACTION_REQUIRED') return 'requires_action'
  if (status === 'DECLINED') return 'requires_payment_method'
  if (status === 'VOIDED') return captured > 0 ? 'succeeded' : 'canceled'
  return captured === amount ? 'succeeded' : 'requires_capture'
}

/** "metadata[order]" -> order. */
const metadataOf = ({ body }: Call): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const field = /^metadata\[(.+)\]$/.exec(name)?.[1]
      return field === undefined ? [] : [[field, String(value)]]
    }),
  )
