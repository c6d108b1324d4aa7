'use client'

import { cn } from '@tensile/design-system'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type PageTab = { href: string; name: string; count?: number }

/** Links between the pages of one thing, the present one marked. */
export function PageTabs({ label, tabs }: { label: string; tabs: PageTab[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="flex gap-4 border-b bg-surface px-4">
      {tabs.map(({ href, name, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? 'page' : undefined}
          className={cn(
            '-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium text-muted hover:text-ink',
            pathname === href && 'border-accent text-ink',
          )}
        >
          {name}
          {count !== undefined && <span className="text-2xs font-normal text-faint tabular-nums">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
