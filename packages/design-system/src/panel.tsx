import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'

/** A white sheet with a hairline; with `title` it has a head row, `actions` stand at its right. */
export function Panel({
  title,
  actions,
  className,
  children,
  ...props
}: Omit<ComponentProps<'section'>, 'title'> & { title?: ReactNode; actions?: ReactNode }) {
  return (
    <section className={cn('rounded-lg border bg-surface', className)} {...props}>
      {title && (
        <header className="flex min-h-10 items-center justify-between gap-3 border-b px-3">
          <h2 className="text-sm font-semibold">{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  )
}
