import { Badge } from '@tensile/design-system'
import type { SuggestionLineFragment } from '@/gateway/operations.ts'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'

const kinds = { Product: 'Part', Family: 'Family', Category: 'Category' }

/** Links to what was perhaps meant. Brands have no page yet. */
export function SuggestionList({ suggestions }: { suggestions: readonly SuggestionLineFragment[] }) {
  return (
    <ul className="divide-y rounded-lg border bg-surface text-sm">
      {suggestions.map(({ text, target }) => {
        if (target.__typename === 'Brand') return null
        return (
          <li key={hrefOf(target)}>
            <HoverLink
              href={hrefOf(target)}
              className="flex items-center gap-3 px-3 py-1.5 hover:bg-accent-soft hover:text-accent"
            >
              <Badge className="w-16 justify-center">{kinds[target.__typename]}</Badge>
              <span className="min-w-0 flex-1 truncate">{text}</span>
              {target.__typename === 'Product' && <span className="font-mono text-xs text-muted">{target.sku}</span>}
            </HoverLink>
          </li>
        )
      })}
    </ul>
  )
}

function hrefOf(target: Exclude<SuggestionLineFragment['target'], { __typename: 'Brand' }>): string {
  if (target.__typename === 'Product') return productHref(target.sku)
  return `/${target.__typename === 'Family' ? 'f' : 'c'}/${target.slug}`
}
