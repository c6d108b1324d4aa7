import { Breadcrumbs, type Crumb } from '@tensile/design-system'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** The head of a page: the way down to it, its name, what can be done. Stays in sight. */
export function PageHeader({
  trail = [],
  title,
  detail,
  children,
}: {
  trail?: Crumb[]
  title: ReactNode
  /** Small facts beside the name. */
  detail?: ReactNode
  /** Buttons, the main one last. */
  children?: ReactNode
}) {
  return (
    <header className="sticky top-12 z-20 flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b bg-surface px-4 py-1.5 lg:top-0">
      <div className="min-w-0 flex-[1_1_10rem]">
        {trail.length > 0 && (
          <div className="max-sm:hidden">
            <Breadcrumbs trail={trail} link={Link} />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-2">
          <h1 className="text-lg font-semibold">{title}</h1>
          {detail}
        </div>
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  )
}
