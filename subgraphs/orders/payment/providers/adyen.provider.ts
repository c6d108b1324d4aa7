import { CheckoutAPI, Client, Config, EnvironmentEnum, hmacValidator, Types } from '@adyen/api-library'
import { z } from '@tensile/settings'
import { toMinorUnits } from '../minor-units.ts'
import {
  ProviderUnavailable,
  WebhookRefused,
  type Deadline,
  type Instruction,
  type Outcome,
  type PaymentProvider,
} from '../payment-provider.ts'
import type { AdyenSettings } from '../payment-settings.ts'
import { AdyenRefusal, createAdyenHttpClient } from './adyen-http-client.ts'
import { merchantReference, newsOf, readNotifications, signedText } from './adyen-notification.ts'
import { parseJson } from './parse-json.ts'

/**
 * Cards by Adyen, captured by hand and in parts. The token is what Adyen's card form gives as `paymentMethod`, as JSON, or the id
 * of a stored payment method. Captures, cancellations and refunds are only accepted at once: a webhook tells whether they were
 * done. Adyen keeps idempotency keys for at least 7 days.
 */
export function createAdyenProvider(settings: AdyenSettings): PaymentProvider {
  const config = new Config({ apiKey: settings.ADYEN_API_KEY, environment: EnvironmentEnum.TEST })
  const client = new Client(config, createAdyenHttpClient(settings.ADYEN_API_URL))
  const { PaymentsApi: payments, ModificationsApi: modifications } = new CheckoutAPI(client)
  const hmac = new hmacValidator()
  const merchantAccount = settings.ADYEN_MERCHANT_ACCOUNT

  const calls: Record<Instruction['kind'], (instruction: Instruction, deadline: Deadline) => Promise<Outcome>> = {
    async AUTHORIZE(instruction, deadline) {
      const paymentMethod = cardOf(instruction.token)
      if (!paymentMethod) return { kind: 'DECLINED', reference: null, reason: 'The token is none of Adyen’s.' }
      const answer = await payments.payments(
        {
          merchantAccount,
          amount: amountOf(instruction),
          reference: merchantReference(instruction),
          paymentMethod,
          returnUrl: instruction.returnUrl,
          channel: Types.checkout.PaymentRequest.ChannelEnum.Web,
          additionalData: { manualCapture: 'true' },
        },
        requestOptions(instruction, deadline),
      )
      return outcomeOf(answer, answer.action && 'url' in answer.action ? answer.action.url : undefined)
    },
    async CAPTURE(instruction, deadline) {
      const { pspReference } = await modifications.captureAuthorisedPayment(
        referenceOf(instruction),
        { merchantAccount, amount: amountOf(instruction), reference: merchantReference(instruction) },
        requestOptions(instruction, deadline),
      )
      return { kind: 'ACCEPTED', reference: pspReference }
    },
    async VOID(instruction, deadline) {
      const { pspReference } = await modifications.cancelAuthorisedPaymentByPspReference(
        referenceOf(instruction),
        { merchantAccount, reference: merchantReference(instruction) },
        requestOptions(instruction, deadline),
      )
      return { kind: 'ACCEPTED', reference: pspReference }
    },
    async REFUND(instruction, deadline) {
      const { pspReference } = await modifications.refundCapturedPayment(
        referenceOf(instruction),
        { merchantAccount, amount: amountOf(instruction), reference: merchantReference(instruction) },
        requestOptions(instruction, deadline),
      )
      return { kind: 'ACCEPTED', reference: pspReference }
    },
  }

  return {
    name: 'ADYEN',
    execute: (instruction, deadline) => answering(() => calls[instruction.kind](instruction, deadline)),
    resume: (instruction, result, { timeoutMs }) =>
      answering(async () => {
        // Adyen can't be asked what became of a payment; only what the browser brought back takes it further.
        if (instruction.kind !== 'AUTHORIZE' || result === null) return { kind: 'ACCEPTED', reference: null }
        const details = { details: { redirectResult: result } }
        const answer = await payments.paymentsDetails(details, { signal: AbortSignal.timeout(timeoutMs) })
        // The browser may bring the result of another payment, a cheaper one: it says nothing of this one.
        const isOfThis = answer.merchantReference === merchantReference(instruction)
        return isOfThis ? outcomeOf(answer, undefined) : { kind: 'ACCEPTED', reference: null }
      }),
    async verifyWebhook({ body }) {
      for (const item of readNotifications(body)) {
        const signature = item.additionalData.hmacSignature ?? ''
        if (!hmac.validateHMACSignature(settings.ADYEN_HMAC_KEY, signature, signedText(item))) {
          throw new WebhookRefused('the signature of Adyen does not hold')
        }
        if (item.merchantAccountCode !== merchantAccount) throw new WebhookRefused('of another merchant account')
      }
    },
    readWebhook: (body) =>
      readNotifications(body).map((item) => ({
        eventId: `${item.eventCode}:${item.pspReference}:${item.success}`,
        news: newsOf(item),
      })),
  }
}

const requestOptions = ({ key }: Instruction, { timeoutMs }: Deadline) => ({
  idempotencyKey: key,
  signal: AbortSignal.timeout(timeoutMs),
})

/** Adyen's own digits where they differ from ISO 4217. */
const adyenDigits: Partial<Record<string, number>> = { CLP: 2, CVE: 0, IDR: 0, ISK: 2 }

const amountOf = ({ amount, currency, minorDigits }: Instruction) => ({
  currency,
  value: toMinorUnits(amount, adyenDigits[currency] ?? minorDigits),
})

function referenceOf({ paymentReference, kind, captureReference }: Instruction): string {
  if (paymentReference === null) throw new Error('a payment without its pspReference')
  if (kind === 'REFUND' && captureReference === null) throw new Error('a refund of nothing captured')
  return paymentReference
}

const card = z.object({
  type: z.literal('scheme'),
  encryptedCardNumber: z.string(),
  encryptedExpiryMonth: z.string(),
  encryptedExpiryYear: z.string(),
  encryptedSecurityCode: z.string(),
  holderName: z.string().max(200).default(''),
})

function cardOf(token: string | null) {
  if (token === null) return null
  const { Scheme } = Types.checkout.CardDetails.TypeEnum
  if (!token.startsWith('{')) return { type: Scheme, storedPaymentMethodId: token }
  const { data } = card.safeParse(parseJson(token))
  return data ? { ...data, type: Scheme } : null
}

interface Answer {
  pspReference?: string
  resultCode?: string
  refusalReason?: string
}

function outcomeOf({ pspReference, resultCode, refusalReason }: Answer, actionUrl: string | undefined): Outcome {
  const reference = pspReference ?? null
  switch (resultCode) {
    case 'Authorised':
      return { kind: 'SUCCEEDED', reference }
    case 'Refused':
    case 'Cancelled':
    case 'Error':
      return { kind: 'DECLINED', reference, reason: refusalReason ?? 'The card was declined.' }
    default:
      return actionUrl === undefined
        ? { kind: 'ACCEPTED', reference }
        : { kind: 'ACTION_REQUIRED', reference, actionUrl }
  }
}

async function answering(call: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof AdyenRefusal && error.isFinal) {
      return { kind: 'DECLINED', reference: null, reason: error.message }
    }
    throw new ProviderUnavailable('Adyen gave no answer', { cause: error })
  }
}
