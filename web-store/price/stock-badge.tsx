import { Badge, type BadgeTone } from '@tensile/design-system'
import type { StockStatus } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'

const shown: Record<StockStatus, { tone: BadgeTone; text: string }> = {
  IN_STOCK: { tone: 'good', text: 'In stock' },
  LOW: { tone: 'warn', text: 'Low stock' },
  BACKORDER: { tone: 'accent', text: 'On backorder' },
  OUT_OF_STOCK: { tone: 'bad', text: 'Out of stock' },
}

export function StockBadge({ availability }: { availability: { status: StockStatus; total: number } }) {
  const { tone, text } = shown[availability.status]
  return (
    <Badge tone={tone}>
      {text}
      {availability.total > 0 && ` ${formatCount(availability.total)}`}
    </Badge>
  )
}
