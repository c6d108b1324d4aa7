import { createHmac } from 'node:crypto'
import { z } from '@tensile/settings'
import { createBank, type BankPayment, type Movement } from './bank.ts'
import type { Answer, Call, Door, Protocol } from './stand-in.ts'

/**
 * checkout-test.adyen.com/v72: payments with manual capture, modifications that are only accepted, and notifications signed by
 * HMAC. Stored payment method ids that decide: "refused", "redirect"; any other, and any encrypted card, is authorized. A capture
 * or refund that can't be done is accepted, and fails by notification, as Adyen does it.
 */
export function adyenProtocol(settings: { ADYEN_HMAC_KEY: string }, { send, ownUrl }: Door): Protocol {
  const bank = createBank('')
  const accounts = new Map<string, string>()
  const merchantReferences = new Map<string, string>()

  function notify(
    payment: BankPayment,
    eventCode: string,
    isGood: boolean,
    movement: Partial<Movement> & { reference: string },
  ) {
    const item = {
      eventCode,
      success: String(isGood),
      pspReference: movement.id ?? payment.reference,
      ...(movement.id !== undefined && { originalReference: payment.reference }),
      merchantAccountCode: accounts.get(payment.reference) ?? '',
      merchantReference: movement.reference,
      amount: { value: movement.amount ?? payment.amount, currency: payment.currency },
      eventDate: new Date().toISOString(),
      reason: isGood ? '' : 'Refused',
    }
    const signed = [
      item.pspReference,
      item.originalReference,
      item.merchantAccountCode,
      item.merchantReference,
      item.amount.value,
      item.amount.currency,
      item.eventCode,
      item.success,
    ].join(':')
    const hmacSignature = createHmac('sha256', Buffer.from(settings.ADYEN_HMAC_KEY, 'hex'))
      .update(signed)
      .digest('base64')
    const body = JSON.stringify({
      live: 'false',
      notificationItems: [{ NotificationRequestItem: { ...item, additionalData: { hmacSignature } } }],
    })
    return send({ body, headers: () => ({}) })
  }

  const tellAuthorisation = (payment: BankPayment, isGood: boolean) =>
    notify(payment, 'AUTHORISATION', isGood, { reference: merchantReferences.get(payment.reference) ?? '' })

  async function pay({ body }: Call): Promise<Answer> {
    const asked = paymentRequest.parse(body)
    const { value: amount, currency } = asked.amount
    const status = verdictOn(asked.paymentMethod.storedPaymentMethodId)
    const payment = bank.open({ merchantKey: asked.reference, currency, amount, returnUrl: asked.returnUrl, status })
    accounts.set(payment.reference, asked.merchantAccount)
    merchantReferences.set(payment.reference, asked.reference)
    if (status === 'ACTION_REQUIRED') {
      const action = {
        type: 'redirect',
        method: 'GET',
        url: `${ownUrl()}/act/${payment.reference}`,
        paymentMethodType: 'scheme',
      }
      return { status: 200, body: { resultCode: 'RedirectShopper', action } }
    }
    return decide(payment, status !== 'DECLINED')
  }

  async function decide(payment: BankPayment, isApproved: boolean): Promise<Answer> {
    if (isApproved) bank.authorize(payment)
    else payment.status = 'DECLINED'
    await tellAuthorisation(payment, isApproved)
    return { status: 200, body: resultOf(payment) }
  }

  /** The browser is back. What it brings is the reference of the payment. */
  async function takeDetails({ body }: Call): Promise<Answer> {
    const payment = bank.require(detailsRequest.parse(body).details.redirectResult)
    return payment.status === 'APPROVED' ? decide(payment, true) : { status: 200, body: resultOf(payment) }
  }

  const modify =
    (
      eventCode: 'CAPTURE' | 'CANCELLATION' | 'REFUND',
      work: (payment: BankPayment, amount: number, key: string) => Movement,
    ) =>
    async ({ params, body }: Call): Promise<Answer> => {
      const payment = bank.require(params['reference'] ?? '')
      const { reference, amount } = modification.parse(body)
      const id = `${eventCode.toLowerCase()}-${reference.slice(-36)}`
      let isGood = true
      try {
        work(payment, amount?.value ?? 0, reference).id = id
      } catch {
        isGood = false
      }
      await notify(payment, eventCode, isGood, { id, reference, ...(amount && { amount: amount.value }) })
      return {
        status: 201,
        body: { pspReference: id, paymentPspReference: payment.reference, reference, status: 'received' },
      }
    }

  const url = (operation: string) => `/v72/payments/:reference/${operation}`
  return {
    name: 'adyen',
    bank,
    keyHeader: 'idempotency-key',
    refuse: (message) => ({ status: 422, body: { status: 422, errorCode: '000', message, errorType: 'validation' } }),
    routes: [
      { method: 'POST', url: '/v72/payments', operation: 'authorize', handle: pay },
      { method: 'POST', url: '/v72/payments/details', operation: 'details', handle: takeDetails },
      {
        method: 'POST',
        url: url('captures'),
        operation: 'capture',
        handle: modify('CAPTURE', (payment, amount, key) => bank.capture(payment, amount, key)),
      },
      {
        method: 'POST',
        url: url('cancels'),
        operation: 'void',
        handle: modify('CANCELLATION', (payment, _amount, key) => bank.void(payment, key)),
      },
      {
        method: 'POST',
        url: url('refunds'),
        operation: 'refund',
        handle: modify('REFUND', (payment, amount, key) => bank.refund(payment, amount, key, null)),
      },
    ],
    async act(payment, isApproved) {
      if (isApproved) payment.status = 'APPROVED'
      else await decide(payment, false)
      return `${payment.returnUrl}&redirectResult=${payment.reference}`
    },
  }
}

function verdictOn(storedPaymentMethodId: string | undefined): BankPayment['status'] {
  if (storedPaymentMethodId === 'refused') return 'DECLINED'
  return storedPaymentMethodId === 'redirect' ? 'ACTION_REQUIRED' : 'APPROVED'
}

function resultOf({ reference, merchantKey, status }: BankPayment) {
  const payment = { pspReference: reference, merchantReference: merchantKey }
  if (status === 'DECLINED') return { ...payment, resultCode: 'Refused', refusalReason: 'Refused' }
  return { ...payment, resultCode: 'Authorised' }
}

const money = z.object({ value: z.number().int().positive(), currency: z.string() })
const paymentRequest = z.object({
  merchantAccount: z.string(),
  reference: z.string(),
  returnUrl: z.string(),
  amount: money,
  paymentMethod: z.looseObject({ storedPaymentMethodId: z.string().optional() }),
})
const detailsRequest = z.object({ details: z.object({ redirectResult: z.string() }) })
const modification = z.object({ reference: z.string(), amount: money.optional() })
