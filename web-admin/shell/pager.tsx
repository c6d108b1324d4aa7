import { buttonStyles } from '@tensile/design-system'
import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  /** "80,658 products" */
  total: string
  /** Address of the first page, for lists that lead forward only; null on that page itself. */
  first?: string | null
  /** Addresses of the neighbouring pages; null where there is none. */
  previous?: string | null
  next: string | null
}

/** How many there are, and the way to the other pages. */
export function Pager({ total, first, previous, next }: Props) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 text-xs text-muted">
      <p className="tabular-nums">{total}</p>
      <div className="flex gap-1">
        {first && (
          <Step href={first}>
            <ChevronFirst aria-hidden size={14} /> First
          </Step>
        )}
        {previous && (
          <Step href={previous}>
            <ChevronLeft aria-hidden size={14} /> Previous
          </Step>
        )}
        {next && (
          <Step href={next}>
            Next <ChevronRight aria-hidden size={14} />
          </Step>
        )}
      </div>
    </nav>
  )
}

function Step({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={buttonStyles({ size: 'sm' })}>
      {children}
    </Link>
  )
}
