import {
  ApiError,
  AuthorizationStatus,
  CaptureStatus,
  CheckoutPaymentIntent,
  OrdersController,
  OrderStatus,
  PaymentsController,
  RefundStatus,
  type Order,
  type OrderAuthorizeResponse,
} from '@paypal/paypal-server-sdk'
import { z } from '@tensile/settings'
import { toDigits } from '../minor-units.ts'
import {
  ProviderUnavailable,
  type Deadline,
  type Instruction,
  type Outcome,
  type PaymentProvider,
} from '../payment-provider.ts'
import type { PayPalSettings } from '../payment-settings.ts'
import { parseJson } from './parse-json.ts'
import { createPayPalClient } from './paypal-client.ts'
import { newsOf, readEvent, verifyPayPalWebhook } from './paypal-webhook.ts'

/**
 * PayPal. Without a token the buyer approves the payment there, and it is authorized afterwards; a token is the id of a wallet
 * that the buyer has let us keep (vault), which is authorized at once. The reference of a payment is PayPal's order until it is
 * authorized, then the authorization. PayPal keeps idempotency keys for 6 hours at least.
 */
export function createPayPalProvider(settings: PayPalSettings): PaymentProvider {
  const client = createPayPalClient(settings)
  const orders = new OrdersController(client)
  const payments = new PaymentsController(client)

  async function authorize(orderId: string, { key }: Instruction, deadline: Deadline): Promise<Outcome> {
    const { result } = await orders.authorizeOrder(
      { id: orderId, paypalRequestId: `${key}-authorize`, prefer: FULL },
      waiting(deadline),
    )
    return outcomeOfOrder(result)
  }

  const calls: Record<Instruction['kind'], (instruction: Instruction, deadline: Deadline) => Promise<Outcome>> = {
    async AUTHORIZE(instruction, deadline) {
      const { key, token, returnUrl } = instruction
      const { result } = await orders.createOrder(
        {
          paypalRequestId: key,
          prefer: FULL,
          body: {
            intent: CheckoutPaymentIntent.Authorize,
            purchaseUnits: [
              { amount: moneyOf(instruction), customId: key, description: `Order ${instruction.orderNumber}` },
            ],
            paymentSource: {
              paypal: {
                ...(token !== null && { vaultId: token }),
                experienceContext: { returnUrl, cancelUrl: returnUrl },
              },
            },
          },
        },
        waiting(deadline),
      )
      return outcomeOfOrder(result)
    },
    async CAPTURE(instruction, deadline) {
      const { result } = await payments.captureAuthorizedPayment(
        {
          authorizationId: referenceOf(instruction),
          paypalRequestId: instruction.key,
          prefer: FULL,
          body: {
            amount: moneyOf(instruction),
            invoiceId: instruction.key,
            finalCapture: Number(instruction.remaining) === 0,
          },
        },
        waiting(deadline),
      )
      return outcomeOfCapture(result)
    },
    async VOID(instruction, deadline) {
      const authorizationId = referenceOf(instruction)
      await payments.voidPayment({ authorizationId, paypalRequestId: instruction.key }, waiting(deadline))
      return { kind: 'SUCCEEDED', reference: authorizationId }
    },
    async REFUND(instruction, deadline) {
      if (instruction.captureReference === null) throw new Error('a refund of nothing captured')
      const { result } = await payments.refundCapturedPayment(
        {
          captureId: instruction.captureReference,
          paypalRequestId: instruction.key,
          prefer: FULL,
          body: { amount: moneyOf(instruction), customId: instruction.key },
        },
        waiting(deadline),
      )
      return outcomeOfRefund(result)
    },
  }

  return {
    name: 'PAYPAL',
    execute: (instruction, deadline) => answering(() => calls[instruction.kind](instruction, deadline)),
    resume: (instruction, _result, deadline) =>
      answering(async () => {
        const reference = instruction.reference ?? referenceOf(instruction)
        if (instruction.kind === 'CAPTURE') {
          return outcomeOfCapture(
            (await payments.getCapturedPayment({ captureId: reference }, waiting(deadline))).result,
          )
        }
        if (instruction.kind === 'REFUND') {
          return outcomeOfRefund((await payments.getRefund({ refundId: reference }, waiting(deadline))).result)
        }
        const { result: order } = await orders.getOrder({ id: reference }, waiting(deadline))
        return order.status === OrderStatus.Approved
          ? authorize(reference, instruction, deadline)
          : outcomeOfOrder(order)
      }),
    async verifyWebhook(delivery, deadline) {
      readEvent(delivery.body)
      const { accessToken: token } = await client.clientCredentialsAuthManager.fetchToken()
      const verifier = { apiUrl: settings.PAYPAL_API_URL, webhookId: settings.PAYPAL_WEBHOOK_ID, token }
      await verifyPayPalWebhook(delivery, verifier, deadline)
    },
    readWebhook(body) {
      const event = readEvent(body)
      return [{ eventId: event.id, news: newsOf(event) }]
    },
  }
}

const FULL = 'return=representation'

const waiting = ({ timeoutMs }: Deadline) => ({ abortSignal: AbortSignal.timeout(timeoutMs) })

const moneyOf = ({ amount, currency, minorDigits }: Instruction) => ({
  currencyCode: currency,
  value: toDigits(amount, minorDigits),
})

function referenceOf({ paymentReference }: Instruction): string {
  if (paymentReference === null) throw new Error('a payment without a reference of PayPal')
  return paymentReference
}

function outcomeOfOrder({ id, status, purchaseUnits, links }: Order | OrderAuthorizeResponse): Outcome {
  const authorization = purchaseUnits?.[0]?.payments?.authorizations?.[0]
  const reference = authorization?.id ?? id ?? null
  if (authorization?.status === AuthorizationStatus.Denied || status === OrderStatus.Voided) {
    return { kind: 'DECLINED', reference, reason: 'PayPal declined the payment.' }
  }
  if (authorization && authorization.status !== AuthorizationStatus.Pending) return { kind: 'SUCCEEDED', reference }
  const actionUrl = links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href
  return actionUrl === undefined ? { kind: 'ACCEPTED', reference } : { kind: 'ACTION_REQUIRED', reference, actionUrl }
}

function outcomeOfCapture({ id, status }: { id?: string; status?: CaptureStatus }): Outcome {
  const reference = id ?? null
  if (status === CaptureStatus.Declined || status === CaptureStatus.Failed) {
    return { kind: 'DECLINED', reference, reason: 'PayPal declined the capture.' }
  }
  return { kind: status === CaptureStatus.Pending ? 'ACCEPTED' : 'SUCCEEDED', reference }
}

function outcomeOfRefund({ id, status }: { id?: string; status?: RefundStatus }): Outcome {
  const reference = id ?? null
  if (status === RefundStatus.Failed || status === RefundStatus.Cancelled) {
    return { kind: 'DECLINED', reference, reason: 'PayPal declined the refund.' }
  }
  return { kind: status === RefundStatus.Pending ? 'ACCEPTED' : 'SUCCEEDED', reference }
}

async function answering(call: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await call()
  } catch (error) {
    // 422: what was asked for is not possible: declined by the issuer, expired, captured before ...
    if (
      error instanceof ApiError &&
      (error.statusCode === 400 || error.statusCode === 404 || error.statusCode === 422)
    ) {
      return { kind: 'DECLINED', reference: null, reason: `PayPal: ${reasonOf(error)}` }
    }
    throw new ProviderUnavailable('PayPal gave no answer', { cause: error })
  }
}

/** "AUTHORIZATION_VOIDED": PayPal's own word for it. */
function reasonOf({ body }: { body: unknown }): string {
  const { data } = refusal.safeParse(parseJson(typeof body === 'string' ? body : ''))
  return data?.details?.[0]?.issue ?? data?.name ?? 'refused'
}

const refusal = z.object({ name: z.string().optional(), details: z.array(z.object({ issue: z.string() })).optional() })
