import { Badge, type BadgeTone } from '@tensile/design-system'
import type { StockStatus } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'

const shown: Record<StockStatus, { tone: BadgeTone; text: string }> = {
  IN_STOCK: { tone: 'good', text: 'In stock' },
  LOW: { tone: 'warn', text: 'Low stock' },
  BACKORDER: { tone: 'accent', text: 'On backorder' },
  OUT_OF_STOCK: { tone: 'bad', text: 'Out of stock' },
}

type Props = {
  availability: { status: StockStatus; total: number }
  /** Pieces that somebody is about to order: too few of them are told, too. */
  wanted?: number
}

export function StockBadge({ availability: { status, total }, wanted = 0 }: Props) {
  const { tone, text } = shown[status]
  if (total > 0 && total < wanted) {
    return (
      <Badge tone="warn">
        {formatCount(total)} of {formatCount(wanted)} in stock
      </Badge>
    )
  }
  return (
    <Badge tone={tone}>
      {text}
      {total > 0 && ` ${formatCount(total)}`}
    </Badge>
  )
}
