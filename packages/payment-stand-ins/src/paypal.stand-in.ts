import { createHmac, randomBytes } from 'node:crypto'
import { z } from '@tensile/settings'
import { createBank, type BankPayment, type Movement } from './bank.ts'
import type { Answer, Call, Door, Protocol } from './stand-in.ts'

interface PayPalSecrets {
  PAYPAL_CLIENT_SECRET: string
  PAYPAL_WEBHOOK_ID: string
}

/**
 * api-m.paypal.com: orders with intent AUTHORIZE, captures and refunds, and webhooks that it verifies when it is asked. A vault id
 * of "declined" is refused, any other is authorized at once; without one the buyer approves first.
 */
export function paypalProtocol(settings: PayPalSecrets, { send, ownUrl }: Door): Protocol {
  const bank = createBank('PP')

  /** PayPal signs by certificate; this stand-in by a secret. Only it is asked to verify. */
  const signatureOf = (id: string, at: string, body: string) =>
    createHmac('sha256', settings.PAYPAL_CLIENT_SECRET)
      .update([id, at, settings.PAYPAL_WEBHOOK_ID, body].join('|'))
      .digest('base64')

  function sendEvent(eventType: string, resource: object): Promise<void> {
    const body = JSON.stringify({ id: `WH-${randomBytes(9).toString('hex')}`, event_type: eventType, resource })
    const transmissionId = randomBytes(12).toString('hex')
    const at = new Date().toISOString()
    return send({
      body,
      headers: () => ({
        'paypal-auth-algo': 'SHA256withRSA',
        'paypal-cert-url': `${ownUrl()}/certificate`,
        'paypal-transmission-id': transmissionId,
        'paypal-transmission-time': at,
        'paypal-transmission-sig': signatureOf(transmissionId, at, body),
      }),
    })
  }

  function verify({ raw, body }: Call): Answer {
    const asked = verification.parse(body)
    // The event byte for byte, as it was signed.
    const event = raw.slice(raw.indexOf('"webhook_event":') + '"webhook_event":'.length, raw.lastIndexOf('}'))
    const signature = signatureOf(asked.transmission_id, asked.transmission_time, event)
    const holds = signature === asked.transmission_sig && asked.webhook_id === settings.PAYPAL_WEBHOOK_ID
    return { status: 200, body: { verification_status: holds ? 'SUCCESS' : 'FAILURE' } }
  }

  function moneyOf({ currency }: BankPayment, cents: number) {
    return { currency_code: currency, value: (cents / 100).toFixed(2) }
  }

  const authorizationOf = (payment: BankPayment) => ({
    id: payment.movements.find(({ kind }) => kind === 'AUTHORIZE')?.id ?? `${payment.reference}A`,
    status: payment.status === 'DECLINED' ? 'DENIED' : payment.status === 'VOIDED' ? 'VOIDED' : 'CREATED',
    amount: moneyOf(payment, payment.amount),
    custom_id: payment.merchantKey,
  })

  const orderOf = (payment: BankPayment) => ({
    id: payment.reference,
    intent: 'AUTHORIZE',
    status: orderStatus(payment),
    purchase_units: [
      {
        reference_id: 'default',
        custom_id: payment.merchantKey,
        payments: hasAuthorization(payment) ? { authorizations: [authorizationOf(payment)] } : {},
      },
    ],
    links:
      payment.status === 'ACTION_REQUIRED'
        ? [{ rel: 'payer-action', href: `${ownUrl()}/act/${payment.reference}`, method: 'GET' }]
        : [],
  })

  const captureOf = (payment: BankPayment, { id, amount, merchantKey }: Movement) => ({
    id,
    status: 'COMPLETED',
    amount: moneyOf(payment, amount),
    custom_id: payment.merchantKey,
    invoice_id: merchantKey,
  })

  async function create({ body }: Call): Promise<Answer> {
    const { purchase_units: units, payment_source: source } = orderRequest.parse(body)
    const vaultId = source?.paypal?.vault_id
    const payment = bank.open({
      merchantKey: units[0].custom_id,
      currency: units[0].amount.currency_code,
      amount: centsOf(units[0].amount.value),
      returnUrl: source?.paypal?.experience_context?.return_url ?? '',
      status: vaultId === undefined ? 'ACTION_REQUIRED' : vaultId === 'declined' ? 'DECLINED' : 'APPROVED',
    })
    if (payment.status === 'APPROVED') await grant(payment)
    else if (payment.status === 'DECLINED') await sendEvent('PAYMENT.AUTHORIZATION.DENIED', authorizationOf(payment))
    return { status: 201, body: orderOf(payment) }
  }

  async function grant(payment: BankPayment): Promise<void> {
    bank.authorize(payment)
    await sendEvent('PAYMENT.AUTHORIZATION.CREATED', authorizationOf(payment))
  }

  async function authorize({ params }: Call): Promise<Answer> {
    const payment = bank.require(params['id'] ?? '')
    if (payment.status !== 'APPROVED') return unprocessable('ORDER_NOT_APPROVED')
    await grant(payment)
    return { status: 201, body: orderOf(payment) }
  }

  const ofMovement = (id: string | undefined) => {
    for (const payment of bank.payments.values()) {
      const movement = payment.movements.find((one) => one.id === id)
      if (movement) return { payment, movement }
    }
    return null
  }

  async function capture({ params, body }: Call): Promise<Answer> {
    const authorized = ofMovement(params['id'])
    if (!authorized) return missing
    const { amount, invoice_id: key } = captureRequest.parse(body)
    const movement = bank.capture(authorized.payment, centsOf(amount.value), key)
    await sendEvent('PAYMENT.CAPTURE.COMPLETED', captureOf(authorized.payment, movement))
    return { status: 201, body: captureOf(authorized.payment, movement) }
  }

  async function cancel({ params }: Call): Promise<Answer> {
    const authorized = ofMovement(params['id'])
    if (!authorized) return missing
    bank.void(authorized.payment, '')
    await sendEvent('PAYMENT.AUTHORIZATION.VOIDED', authorizationOf(authorized.payment))
    return { status: 200, body: authorizationOf(authorized.payment) }
  }

  async function refund({ params, body }: Call): Promise<Answer> {
    const captured = ofMovement(params['id'])
    if (!captured) return missing
    const { amount, custom_id: key } = refundRequest.parse(body)
    const { payment, movement } = captured
    const before = payment.movements
      .filter(({ of }) => of === movement.id)
      .reduce((sum, { amount: cents }) => sum + cents, 0)
    if (before + centsOf(amount.value) > movement.amount) return unprocessable('REFUND_AMOUNT_EXCEEDED')
    const { id } = bank.refund(payment, centsOf(amount.value), key, movement.id)
    const made = { id, status: 'COMPLETED', amount, custom_id: key }
    await sendEvent('PAYMENT.CAPTURE.REFUNDED', made)
    return { status: 201, body: made }
  }

  const read = ({ params }: Call): Answer => ({ status: 200, body: orderOf(bank.require(params['id'] ?? '')) })

  return {
    name: 'paypal',
    bank,
    keyHeader: 'paypal-request-id',
    refuse: (reason) => unprocessable(reason.toUpperCase().replaceAll(' ', '_')),
    routes: [
      { method: 'POST', url: '/v1/oauth2/token', operation: 'token', handle: () => ({ status: 200, body: token }) },
      { method: 'POST', url: '/v1/notifications/verify-webhook-signature', operation: 'verify', handle: verify },
      { method: 'POST', url: '/v2/checkout/orders', operation: 'authorize', handle: create },
      { method: 'GET', url: '/v2/checkout/orders/:id', operation: 'read', handle: read },
      { method: 'POST', url: '/v2/checkout/orders/:id/authorize', operation: 'authorize-approved', handle: authorize },
      { method: 'POST', url: '/v2/payments/authorizations/:id/capture', operation: 'capture', handle: capture },
      { method: 'POST', url: '/v2/payments/authorizations/:id/void', operation: 'void', handle: cancel },
      { method: 'POST', url: '/v2/payments/captures/:id/refund', operation: 'refund', handle: refund },
    ],
    async act(payment, isApproved) {
      if (isApproved) {
        payment.status = 'APPROVED'
        await sendEvent('CHECKOUT.ORDER.APPROVED', orderOf(payment))
      }
      return `${payment.returnUrl}&token=${payment.reference}`
    },
  }
}

const token = {
  access_token: 'stand-in',
  token_type: 'Bearer',
  expires_in: 32_400,
  scope: 'all',
  app_id: 'stand-in',
  nonce: 'none',
}

const unprocessable = (issue: string): Answer => ({
  status: 422,
  body: { name: 'UNPROCESSABLE_ENTITY', message: issue, debug_id: 'stand-in', details: [{ issue }] },
})
const missing: Answer = {
  status: 404,
  body: { name: 'RESOURCE_NOT_FOUND', message: 'no such resource', debug_id: 'stand-in' },
}

const hasAuthorization = ({ status }: BankPayment) => status !== 'ACTION_REQUIRED' && status !== 'APPROVED'

function orderStatus({ status }: BankPayment): string {
  if (status === 'ACTION_REQUIRED') return 'PAYER_ACTION_REQUIRED'
  return status === 'APPROVED' ? 'APPROVED' : 'COMPLETED'
}

/** Of currencies in two digits; others are not stood in for. */
const centsOf = (value: string) => Math.round(Number(value) * 100)

const money = z.object({ currency_code: z.string(), value: z.string() })
const orderRequest = z.object({
  purchase_units: z.tuple([z.looseObject({ amount: money, custom_id: z.string() })]),
  payment_source: z
    .object({
      paypal: z
        .looseObject({
          vault_id: z.string().optional(),
          experience_context: z.looseObject({ return_url: z.string().optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
})
const captureRequest = z.object({ amount: money, invoice_id: z.string() })
const refundRequest = z.object({ amount: money, custom_id: z.string() })
const verification = z.object({
  transmission_id: z.string(),
  transmission_time: z.string(),
  transmission_sig: z.string(),
  webhook_id: z.string(),
})
