import { buttonStyles } from '@tensile/design-system'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'

type Props = {
  /** "80,658 products" */
  total: string
  /** Addresses of the neighbouring pages; null where there is none. */
  previous: string | null
  next: string | null
}

/** How many there are, and the way to the pages before and after. */
export function Pager({ total, previous, next }: Props) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 text-xs text-muted">
      <p className="tabular-nums">{total}</p>
      <div className="flex gap-1">
        <Step href={previous} name="Previous" />
        <Step href={next} name="Next" />
      </div>
    </nav>
  )
}

function Step({ href, name }: { href: string | null; name: 'Previous' | 'Next' }) {
  const content = (
    <>
      {name === 'Previous' && <ChevronLeft aria-hidden size={14} />}
      {name}
      {name === 'Next' && <ChevronRight aria-hidden size={14} />}
    </>
  )
  const look = buttonStyles({ size: 'sm' })
  if (!href) return null
  return (
    <Link href={href} prefetch={false} className={look} rel={name === 'Previous' ? 'prev' : 'next'}>
      {content}
    </Link>
  )
}
