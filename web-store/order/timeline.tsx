import { Panel } from '@tensile/design-system'
import type { OrderEventKind, OrderSheetFragment } from '@/gateway/operations.ts'
import { formatInstant } from '@/price/format-date.ts'
import { eventFacts } from './event-facts.ts'

const texts: Record<OrderEventKind, string> = {
  PLACED: 'Ordered',
  APPROVED: 'Approved',
  REJECTED: 'Refused by your company',
  PAID: 'Payment confirmed',
  PAYMENT_ACTION_REQUIRED: 'Payment waits for you',
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
  APPROVAL_EXPIRED: 'Cancelled without approval',
  RETURN_REQUESTED: 'Return asked for',
  RETURN_APPROVED: 'Return agreed',
  RETURN_REJECTED: 'Return refused',
  RETURN_RECEIVED: 'Return received',
  REFUNDED: 'Refunded',
}

/** All that happened, the newest first. */
export function Timeline({ events: given }: { events: OrderSheetFragment['timeline'] }) {
  return (
    <Panel title="History">
      <ol aria-label="History" className="px-3 py-2 text-sm">
        {given.toReversed().map(({ id, at, kind, actor, details }) => (
          <li key={id} className="relative border-l pb-3 pl-4 last:pb-0">
            <span aria-hidden className="absolute top-1.5 -left-1 size-2 rounded-full bg-accent" />
            <p className="font-medium">{texts[kind]}</p>
            <p className="text-xs text-muted">
              <time dateTime={at}>{formatInstant(at)}</time>, {actor}
            </p>
            {eventFacts(details).map((fact) => (
              <p key={fact} className="text-xs break-words text-muted">
                {fact}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
