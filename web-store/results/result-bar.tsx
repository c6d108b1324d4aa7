import { Button, cn } from '@tensile/design-system'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'
import type { Results } from './load-results.ts'
import { changed, firstRow, hrefOf, nextPage, pageSizes, previousPage, type ResultsAddress } from './results-address.ts'

type Props = { address: ResultsAddress; list: Results['list']; place: 'top' | 'bottom' }

/** Which rows these are, of products or families, how many to a page, and the way to the others; on a phone that stands below the list alone. */
export function ResultBar({ address, list: { kind, rows, page }, place }: Props) {
  const from = firstRow(address)
  const to = from + rows.length - 1
  const previous = previousPage(address)
  const next = page.nextCursor === null ? null : nextPage(address, page.nextCursor, rows.length)
  const views = [
    { name: 'Products', here: kind === 'products', address: changed(address, { byFamily: false }) },
    { name: 'Families', here: kind === 'families', address: changed(address, { byFamily: true, sort: null }) },
  ]
  const sizes = pageSizes.map((size) => ({
    name: String(size),
    here: size === address.size,
    address: changed(address, { size }),
  }))
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1.5 text-sm">
      <p className="text-muted tabular-nums" aria-live={place === 'top' ? 'polite' : undefined}>
        <span className="font-medium text-ink">
          {formatCount(from)}–{formatCount(to)}
        </span>{' '}
        of <span className="font-medium text-ink">{formatCount(page.totalCount)}</span> {kind}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {place === 'top' && <Choices label="List of" choices={views} />}
        <Choices label="Rows a page" choices={sizes} className={cn(place === 'top' && 'max-md:hidden')} />
        <nav
          aria-label={`Pages, ${place} of the list`}
          className={cn('flex gap-1', place === 'top' && 'max-md:hidden')}
        >
          <PageLink address={previous} rel="prev">
            <ChevronLeft aria-hidden size={16} /> Previous
          </PageLink>
          <PageLink address={next} rel="next">
            Next <ChevronRight aria-hidden size={16} />
          </PageLink>
        </nav>
      </div>
    </div>
  )
}

/** A few addresses of which one is here. */
function Choices({
  label,
  choices,
  className,
}: {
  label: string
  className?: string
  choices: { name: string; here: boolean; address: ResultsAddress }[]
}) {
  return (
    <ul aria-label={label} className={cn('flex items-center gap-0.5 text-xs', className)}>
      {choices.map(({ name, here, address }) => (
        <li key={name}>
          <HoverLink
            href={hrefOf(address)}
            scroll={false}
            aria-current={here ? 'true' : undefined}
            aria-label={`${label}: ${name}`}
            className={cn(
              'inline-flex h-7 min-w-7 items-center justify-center rounded-md px-1.5 tabular-nums',
              here ? 'bg-sunken font-semibold text-ink' : 'text-muted hover:text-accent',
            )}
          >
            {name}
          </HoverLink>
        </li>
      ))}
    </ul>
  )
}

function PageLink({
  address,
  rel,
  children,
}: {
  address: ResultsAddress | null
  rel: 'prev' | 'next'
  children: ReactNode
}) {
  if (!address) {
    return (
      <Button asChild aria-disabled>
        <span>{children}</span>
      </Button>
    )
  }
  return (
    <Button asChild>
      <HoverLink href={hrefOf(address)} rel={rel}>
        {children}
      </HoverLink>
    </Button>
  )
}
