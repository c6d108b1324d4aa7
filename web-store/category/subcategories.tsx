import type { CategoryLinkFragment } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'

export function Subcategories({ categories }: { categories: readonly CategoryLinkFragment[] }) {
  if (categories.length === 0) return null
  return (
    <nav aria-label="Subcategories" className="mt-3">
      <ul className="grid grid-cols-1 overflow-hidden rounded-lg border bg-surface sm:grid-cols-2 lg:grid-cols-4">
        {categories.map(({ slug, name, productCount }) => (
          <li key={slug} className="-mr-px -mb-px border-r border-b">
            <HoverLink
              href={`/c/${slug}`}
              className="flex items-baseline justify-between gap-3 px-3 py-1.5 text-sm font-medium hover:bg-accent-soft hover:text-accent"
            >
              {name}
              <span className="text-xs font-normal text-faint tabular-nums">{formatCount(productCount)}</span>
            </HoverLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
