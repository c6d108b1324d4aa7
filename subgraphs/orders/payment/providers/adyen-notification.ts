import { z } from '@tensile/settings'
import { WebhookRefused, type News, type Outcome } from '../payment-provider.ts'
import { parseJson } from './parse-json.ts'

const notification = z.object({
  eventCode: z.string().max(60),
  success: z.enum(['true', 'false']),
  pspReference: z.string().min(1).max(80),
  originalReference: z.string().max(80).optional(),
  merchantAccountCode: z.string(),
  merchantReference: z.string().max(200).default(''),
  amount: z.object({ value: z.number().int(), currency: z.string() }),
  reason: z.string().optional(),
  additionalData: z.looseObject({ hmacSignature: z.string().optional() }).default({}),
})
export type AdyenNotification = z.output<typeof notification>

const notificationBody = z.object({
  notificationItems: z
    .array(z.object({ NotificationRequestItem: notification }))
    .min(1)
    .max(20),
})

/** What is in a webhook of Adyen's "standard" kind. @throws WebhookRefused when it is none */
export function readNotifications(body: Buffer): AdyenNotification[] {
  const { data } = notificationBody.safeParse(parseJson(body))
  if (!data) throw new WebhookRefused('not a notification of Adyen')
  return data.notificationItems.map(({ NotificationRequestItem: item }) => item)
}

/** What Adyen signs of a notification. */
export const signedText = (item: AdyenNotification) =>
  [
    item.pspReference,
    item.originalReference,
    item.merchantAccountCode,
    item.merchantReference,
    item.amount.value,
    item.amount.currency,
    item.eventCode,
    item.success,
  ].join(':')

/** What we give as reference of every operation: the order, for people, then the key of the call. */
export const merchantReference = ({ orderNumber, key }: { orderNumber: string; key: string }) => `${orderNumber}_${key}`

/** What a notification says of a payment; null when it is of no interest. */
export function newsOf(item: AdyenNotification): News | null {
  const told = meanings[item.eventCode]
  const key = /[0-9a-f-]{36}$/.exec(item.merchantReference)?.[0]
  if (!told || key === undefined) return null
  const reference = item.pspReference
  const outcome: Outcome =
    item.success === 'true' && told.isGood
      ? { kind: 'SUCCEEDED', reference }
      : { kind: 'DECLINED', reference, reason: item.reason || `${item.eventCode} failed` }
  return { kind: told.kind, key, outcome }
}

const meanings: Partial<Record<string, { kind: News['kind']; isGood: boolean }>> = {
  AUTHORISATION: { kind: 'AUTHORIZE', isGood: true },
  CAPTURE: { kind: 'CAPTURE', isGood: true },
  CAPTURE_FAILED: { kind: 'CAPTURE', isGood: false },
  CANCELLATION: { kind: 'VOID', isGood: true },
  TECHNICAL_CANCEL: { kind: 'VOID', isGood: true },
  REFUND: { kind: 'REFUND', isGood: true },
  REFUND_FAILED: { kind: 'REFUND', isGood: false },
  REFUNDED_REVERSED: { kind: 'REFUND', isGood: false },
}
