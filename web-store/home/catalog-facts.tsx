import type { HomeQuery } from '@/gateway/operations.ts'
import { formatCount } from '@/specs/format-count.ts'

/** How much there is to find. */
export function CatalogFacts({ catalog: { categories, brands, units } }: { catalog: HomeQuery }) {
  const leaves = categories
    .flatMap((cluster) => cluster.children.flatMap((child) => [child, ...child.children]))
    .filter(({ level }) => level === 'LEAF')
  const facts = {
    products: categories.reduce((sum, { productCount }) => sum + productCount, 0),
    categories: leaves.length,
    brands: brands.totalCount,
    'units of measure': units.length,
  }
  return (
    <dl className="mt-1 flex flex-wrap gap-x-4 text-muted">
      {Object.entries(facts).map(([label, count]) => (
        <div key={label} className="flex flex-row-reverse gap-1">
          <dt>{label}</dt>
          <dd className="font-semibold text-ink tabular-nums">{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
