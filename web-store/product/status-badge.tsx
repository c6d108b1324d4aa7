import { Badge } from '@tensile/design-system'
import type { ProductStatus } from '@/gateway/operations.ts'

/** Says what is unusual; a part for sale needs no badge. */
export function StatusBadge({ status, className }: { status: ProductStatus; className?: string }) {
  if (status === 'ACTIVE') return null
  return (
    <Badge tone={status === 'DISCONTINUED' ? 'warn' : 'neutral'} className={className}>
      {status === 'DISCONTINUED' ? 'Discontinued' : 'Draft'}
    </Badge>
  )
}
