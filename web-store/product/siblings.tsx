import { Panel } from '@tensile/design-system'
import { ArrowRight } from 'lucide-react'
import type { ProductQuery } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'

type Props = Pick<NonNullable<ProductQuery['product']>, 'family' | 'specs'>

/** What tells this part from its siblings, and the way to them. */
export function Siblings({ family, specs }: Props) {
  const axes = specs.filter(({ variantDefining }) => variantDefining)
  return (
    <Panel title={family.name}>
      {axes.length > 0 && (
        <dl className="border-b px-3 py-2 text-sm">
          {axes.map(({ key, label, display }) => (
            <div key={key} className="flex justify-between gap-3 py-0.5">
              <dt className="text-muted">{label}</dt>
              <dd className="text-right font-medium tabular-nums">{display}</dd>
            </div>
          ))}
        </dl>
      )}
      <HoverLink
        href={`/f/${family.slug}`}
        className="flex items-center justify-between px-3 py-2 text-sm font-medium text-accent hover:bg-accent-soft"
      >
        All {formatCount(family.products.totalCount)} variants
        <ArrowRight aria-hidden size={16} />
      </HoverLink>
    </Panel>
  )
}
