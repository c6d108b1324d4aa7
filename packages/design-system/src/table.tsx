import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'

/** The box a table scrolls in, reachable by keyboard. Give it a `max-h-…` and the table's head sticks to its top. */
export function TableScroll({ label, className, ...props }: ComponentProps<'div'> & { label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cn('relative overflow-auto rounded-lg border bg-surface', className)}
      {...props}
    />
  )
}

/** A dense table. `caption` names it for screen readers. */
export function Table({ caption, className, children, ...props }: ComponentProps<'table'> & { caption: ReactNode }) {
  return (
    <table className={cn('w-full border-separate border-spacing-0 text-sm tabular-nums', className)} {...props}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
}

type Edge = {
  /** Numbers stand right, under each other. */
  numeric?: boolean
  /** Stays in sight while the table scrolls sideways; for the first column. `wide`: not on a phone, where it would fill the screen. */
  pinned?: boolean | 'wide'
}

const cell = 'border-b px-2.5 align-middle whitespace-nowrap'
const pin = (pinned: Edge['pinned']) =>
  pinned === 'wide'
    ? 'border-r bg-inherit md:sticky md:left-0 md:z-10'
    : pinned && 'sticky left-0 z-10 border-r bg-inherit'

/** A column head that sticks to the top. `sort` is this column's direction now; give the link or button as child. */
export function Th({
  numeric,
  pinned,
  sort,
  className,
  ...props
}: ComponentProps<'th'> & Edge & { sort?: 'ascending' | 'descending' | undefined }) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={cn(
        cell,
        'sticky top-0 z-20 h-9 bg-sunken text-left text-xs font-semibold text-muted',
        numeric && 'text-right',
        pinned === 'wide' ? 'border-r md:left-0 md:z-30' : pinned && 'left-0 z-30 border-r',
        className,
      )}
      {...props}
    />
  )
}

/** The arrow beside a sortable head's label. */
export function SortMark({ sort }: { sort?: 'ascending' | 'descending' | undefined }) {
  const Icon = sort === 'ascending' ? ArrowUp : sort === 'descending' ? ArrowDown : ChevronsUpDown
  return <Icon aria-hidden size={12} className={cn('shrink-0', sort ? 'text-accent' : 'opacity-40')} />
}

export function Tr({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('bg-surface hover:bg-accent-soft', className)} {...props} />
}

export function Td({ numeric, pinned, className, ...props }: ComponentProps<'td'> & Edge) {
  return <td className={cn(cell, 'h-8', numeric && 'text-right', pin(pinned), className)} {...props} />
}

/** The cell that names its row. */
export function RowHead({ numeric, pinned, className, ...props }: ComponentProps<'th'> & Edge) {
  return (
    <th
      scope="row"
      className={cn(cell, 'h-8 text-left font-medium', numeric && 'text-right', pin(pinned), className)}
      {...props}
    />
  )
}
