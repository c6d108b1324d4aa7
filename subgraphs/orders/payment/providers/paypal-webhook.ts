import { z } from '@tensile/settings'
import { parseJson } from './parse-json.ts'
import { WebhookRefused, type Deadline, type News, type WebhookDelivery } from '../payment-provider.ts'

/** A repetition comes for three days; older ones are refused. */
const REPLAY_WINDOW_MS = 4 * 24 * 60 * 60 * 1_000

const resource = z.looseObject({
  id: z.string().default(''),
  custom_id: z.string().optional(),
  invoice_id: z.string().optional(),
  purchase_units: z.array(z.looseObject({ custom_id: z.string().optional() })).optional(),
})

const webhookEvent = z.object({ id: z.string().min(1).max(120), event_type: z.string(), resource })

/** @throws WebhookRefused when it is no event of PayPal */
export function readEvent(body: Buffer): z.output<typeof webhookEvent> {
  const { data } = webhookEvent.safeParse(parseJson(body))
  if (!data) throw new WebhookRefused('not an event of PayPal')
  return data
}

/**
 * Asks PayPal whether it sent this (verify-webhook-signature, which its SDK lacks). The event is passed on byte for byte: PayPal
 * signs the text, not its meaning.
 * @throws WebhookRefused
 */
export async function verifyPayPalWebhook(
  { body, header }: WebhookDelivery,
  paypal: { apiUrl: string; webhookId: string; token: string },
  { timeoutMs }: Deadline,
): Promise<void> {
  const given = (name: string) => header(`paypal-${name}`) ?? ''
  const sentAt = Date.parse(given('transmission-time'))
  if (!(Math.abs(Date.now() - sentAt) < REPLAY_WINDOW_MS)) throw new WebhookRefused('sent too long ago')
  const question = JSON.stringify({
    auth_algo: given('auth-algo'),
    cert_url: given('cert-url'),
    transmission_id: given('transmission-id'),
    transmission_sig: given('transmission-sig'),
    transmission_time: given('transmission-time'),
    webhook_id: paypal.webhookId,
  })
  const response = await fetch(`${paypal.apiUrl}/v1/notifications/verify-webhook-signature`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${paypal.token}` },
    body: `${question.slice(0, -1)},"webhook_event":${body.toString()}}`,
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`PayPal answered ${response.status} to the verification of a webhook`)
  const { verification_status: verdict } = z.object({ verification_status: z.string() }).parse(await response.json())
  if (verdict !== 'SUCCESS') throw new WebhookRefused('the signature of PayPal does not hold')
}

/** What an event says of a payment; null when it is of no interest. Authorizations have our key as custom id, captures theirs as invoice id. */
export function newsOf({ event_type: type, resource: told }: z.output<typeof webhookEvent>): News | null {
  const reference = told.id
  const authorizeKey = told.custom_id ?? told.purchase_units?.[0]?.custom_id
  const news = (kind: News['kind'], key: string | undefined, outcome: News['outcome']): News | null =>
    key === undefined ? null : { kind, key, outcome }
  const declined = { kind: 'DECLINED', reference, reason: `PayPal: ${type}` } as const
  const succeeded = { kind: 'SUCCEEDED', reference } as const
  switch (type) {
    case 'CHECKOUT.ORDER.APPROVED':
      return news('AUTHORIZE', authorizeKey, { kind: 'APPROVED' })
    case 'PAYMENT.AUTHORIZATION.CREATED':
      return news('AUTHORIZE', authorizeKey, succeeded)
    case 'PAYMENT.AUTHORIZATION.DENIED':
      return news('AUTHORIZE', authorizeKey, declined)
    case 'PAYMENT.AUTHORIZATION.VOIDED':
      return news('VOID', authorizeKey, succeeded)
    case 'PAYMENT.CAPTURE.COMPLETED':
      return news('CAPTURE', told.invoice_id, succeeded)
    case 'PAYMENT.CAPTURE.DENIED':
    case 'PAYMENT.CAPTURE.DECLINED':
      return news('CAPTURE', told.invoice_id, declined)
    case 'PAYMENT.REFUND.PENDING':
      return news('REFUND', told.custom_id, { kind: 'ACCEPTED', reference })
    case 'PAYMENT.CAPTURE.REFUNDED':
      return news('REFUND', told.custom_id, succeeded)
    case 'PAYMENT.REFUND.FAILED':
      return news('REFUND', told.custom_id, declined)
    default:
      return null
  }
}
