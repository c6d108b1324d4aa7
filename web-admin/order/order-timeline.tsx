import { Panel } from '@tensile/design-system'
import { z } from 'zod'
import type { OrderEventKind, OrderSheetFragment } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'

const texts: Record<OrderEventKind, string> = {
  PLACED: 'Ordered',
  APPROVED: 'Approved',
  REJECTED: 'Approval refused',
  PAID: 'Payment confirmed',
  PAYMENT_ACTION_REQUIRED: 'Payment waits for the buyer',
  PAYMENT_FAILED: 'Payment failed',
  PAYMENT_RETRIED: 'Another try at paying',
  PAYMENT_CAPTURED: 'Payment taken',
  PAYMENT_RECEIVED: 'Money received',
  PAYMENT_REFUNDED: 'Money sent back',
  PAYMENT_VOIDED: 'Payment let go',
  SHIPPED: 'Shipped',
  DELIVERED: 'Delivered',
  CANCELLED: 'Cancelled',
  REST_CANCELLED: 'The rest was cancelled',
  APPROVAL_EXPIRED: 'Approval took too long',
  RETURN_REQUESTED: 'Return asked for',
  RETURN_APPROVED: 'Return agreed',
  RETURN_REJECTED: 'Return refused',
  RETURN_RECEIVED: 'Return received',
  REFUNDED: 'Refunded',
}
const text = z.string().nullish().catch(null)
const Details = z
  .object({ shipment: text, carrier: text, trackingNumber: text, amount: text, currency: text, reason: text })
  .partial()
  .catch({})

/** All that happened to an order, newest first, and who did it. */
export function OrderTimeline({ events }: { events: OrderSheetFragment['timeline'] }) {
  return (
    <Panel title="Timeline">
      <ol aria-label="Timeline" className="px-3 py-2 text-sm">
        {events.toReversed().map(({ id, at, kind, actor, details }) => (
          <li key={id} className="relative border-l pb-3 pl-4 last:pb-0">
            <span aria-hidden className="absolute top-1.5 -left-1 size-2 rounded-full bg-accent" />
            <p className="font-medium">{texts[kind]}</p>
            <p className="text-xs break-words text-muted">
              <DateTime iso={at} seconds />, {actor}
            </p>
            <p className="text-xs break-words text-muted">{factsOf(details)}</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** What an event adds to its name: the shipment, who carries it, how much, why. */
function factsOf(details: unknown): string {
  const { shipment, carrier, trackingNumber, amount, currency, reason } = Details.parse(details)
  const money = amount && [amount, currency].filter(Boolean).join(' ')
  return [shipment, carrier, trackingNumber, money, reason].filter(Boolean).join(', ')
}
