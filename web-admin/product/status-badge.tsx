import { Badge, type BadgeTone } from '@tensile/design-system'
import type { ProductStatus } from '@/gateway/operations'
import { statusNames } from './list-query.ts'

const tones: Readonly<Record<ProductStatus, BadgeTone>> = { DRAFT: 'warn', ACTIVE: 'good', DISCONTINUED: 'neutral' }

export function StatusBadge({ status }: { status: ProductStatus }) {
  return <Badge tone={tones[status]}>{statusNames[status]}</Badge>
}
