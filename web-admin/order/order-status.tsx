import { Badge, type BadgeTone } from '@tensile/design-system'
import type { OrderStatus } from '@/gateway/operations'

type Text = { status: OrderStatus; name: string; tone: BadgeTone }

/** How far an order can be, for people. */
export const orderStatuses: readonly Text[] = [
  { status: 'PENDING_APPROVAL', name: 'Waits for approval', tone: 'warn' },
  { status: 'PENDING_PAYMENT', name: 'Waits for payment', tone: 'warn' },
  { status: 'PLACED', name: 'To be shipped', tone: 'accent' },
  { status: 'PARTIALLY_SHIPPED', name: 'Partly shipped', tone: 'accent' },
  { status: 'SHIPPED', name: 'Shipped', tone: 'accent' },
  { status: 'DELIVERED', name: 'Delivered', tone: 'good' },
  { status: 'CANCELLED', name: 'Cancelled', tone: 'neutral' },
]

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const text = orderStatuses.find((each) => each.status === status)
  return <Badge tone={text?.tone}>{text?.name}</Badge>
}
