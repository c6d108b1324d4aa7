import { Badge, type BadgeTone } from '@tensile/design-system'
import type { OrderStatus } from '@/gateway/operations.ts'

export const statusTexts: Record<OrderStatus, { tone: BadgeTone; text: string }> = {
  PENDING_APPROVAL: { tone: 'warn', text: 'Waits for approval' },
  PENDING_PAYMENT: { tone: 'warn', text: 'Waits for payment' },
  PLACED: { tone: 'accent', text: 'Placed' },
  PARTIALLY_SHIPPED: { tone: 'accent', text: 'Partly shipped' },
  SHIPPED: { tone: 'accent', text: 'Shipped' },
  DELIVERED: { tone: 'good', text: 'Delivered' },
  CANCELLED: { tone: 'neutral', text: 'Cancelled' },
}

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const { tone, text } = statusTexts[status]
  return <Badge tone={tone}>{text}</Badge>
}
