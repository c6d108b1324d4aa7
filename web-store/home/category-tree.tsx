import { cn } from '@tensile/design-system'
import type { CategoryLinkFragment, HomeQuery } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'

type Cluster = HomeQuery['categories'][number]
type Branch = Cluster['children'][number]

/** The whole catalog on one page: clusters, what they hold, and how many products. */
export function CategoryTree({ clusters }: { clusters: readonly Cluster[] }) {
  return (
    <div className="mt-5 columns-1 gap-4 sm:columns-2 lg:columns-3 xl:columns-4">
      {clusters.map((cluster) => (
        <section
          key={cluster.slug}
          aria-labelledby={cluster.slug}
          className="mb-4 break-inside-avoid rounded-lg border bg-surface"
        >
          <h2 id={cluster.slug} className="border-b text-base font-semibold">
            <CategoryLink category={cluster} className="px-3 py-2" />
          </h2>
          <ul className="py-1.5">
            {cluster.children.map((branch) => (
              <BranchItem key={branch.slug} branch={branch} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function BranchItem({ branch }: { branch: Branch }) {
  return (
    <li>
      <CategoryLink category={branch} className={cn('px-3 py-0.5', branch.level === 'NODE' && 'font-medium')} />
      {branch.children.length > 0 && (
        <ul className="pb-1">
          {branch.children.map((leaf) => (
            <li key={leaf.slug}>
              <CategoryLink category={leaf} className="py-0.5 pr-3 pl-6 text-muted" />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function CategoryLink({ category, className }: { category: CategoryLinkFragment; className: string }) {
  return (
    <HoverLink
      href={`/c/${category.slug}`}
      className={cn('flex items-baseline justify-between gap-3 hover:bg-accent-soft hover:text-accent', className)}
    >
      {category.name}
      <span className="text-xs font-normal text-faint tabular-nums">{formatCount(category.productCount)}</span>
    </HoverLink>
  )
}
