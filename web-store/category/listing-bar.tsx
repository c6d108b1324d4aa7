import { Button, cn } from '@tensile/design-system'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { CategoryProductsQuery } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import { type Listing, listingHref, pageSizes } from './listing-address.ts'
import type { ReactNode } from 'react'

type Props = {
  slug: string
  listing: Listing
  products: CategoryProductsQuery['products']
  place: 'top' | 'bottom'
}

/** Which rows these are, how many to a page, and the way to the others. */
export function ListingBar({ slug, listing, products: { totalCount, pageInfo, nodes }, place }: Props) {
  const { sort, size } = listing
  const from = pageInfo.hasPreviousPage ? listing.from : 1
  const to = from + nodes.length - 1
  const previous = pageInfo.hasPreviousPage && { before: pageInfo.startCursor, from: Math.max(1, from - size) }
  const next = pageInfo.hasNextPage && { after: pageInfo.endCursor, from: to + 1 }
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2 text-sm">
      <p className="text-muted tabular-nums" aria-live={place === 'top' ? 'polite' : undefined}>
        <span className="font-medium text-ink">
          {formatCount(from)}–{formatCount(to)}
        </span>{' '}
        of <span className="font-medium text-ink">{formatCount(totalCount)}</span> products
      </p>
      <div className="flex items-center gap-4">
        <ul aria-label="Rows a page" className="flex items-center gap-0.5 text-xs">
          {pageSizes.map((choice) => (
            <li key={choice}>
              <HoverLink
                href={listingHref(slug, { sort, size: choice })}
                scroll={false}
                aria-current={choice === size ? 'true' : undefined}
                aria-label={`${choice} rows a page`}
                className={cn(
                  'inline-flex h-7 min-w-7 items-center justify-center rounded-md px-1 tabular-nums',
                  choice === size ? 'bg-sunken font-semibold text-ink' : 'text-muted hover:text-accent',
                )}
              >
                {choice}
              </HoverLink>
            </li>
          ))}
        </ul>
        <nav aria-label={`Pages, ${place} of the list`} className="flex gap-1">
          <PageLink href={previous && listingHref(slug, { sort, size, ...previous })} rel="prev">
            <ChevronLeft aria-hidden size={16} /> Previous
          </PageLink>
          <PageLink href={next && listingHref(slug, { sort, size, ...next })} rel="next">
            Next <ChevronRight aria-hidden size={16} />
          </PageLink>
        </nav>
      </div>
    </div>
  )
}

function PageLink({ href, rel, children }: { href: string | false; rel: 'prev' | 'next'; children: ReactNode }) {
  if (!href) {
    return (
      <Button asChild aria-disabled>
        <span>{children}</span>
      </Button>
    )
  }
  return (
    <Button asChild>
      <HoverLink href={href} rel={rel}>
        {children}
      </HoverLink>
    </Button>
  )
}
