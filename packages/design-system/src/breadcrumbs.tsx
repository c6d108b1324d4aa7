import { ChevronRight } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'

export type Crumb = { name: string; href: string }
/** The router's link, so that this package knows no framework. */
export type LinkComponent = ComponentType<{ href: string; className?: string; children: ReactNode }>

/** The way down to this page. The page itself is `current`, no link. */
export function Breadcrumbs({ trail, current, link: Link }: { trail: Crumb[]; current?: string; link: LinkComponent }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5 text-xs text-muted">
        {trail.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <Link href={crumb.href} className="hover:text-accent hover:underline">
              {crumb.name}
            </Link>
            <ChevronRight aria-hidden size={12} className="text-faint" />
          </li>
        ))}
        {current && (
          <li aria-current="page" className="text-ink">
            {current}
          </li>
        )}
      </ol>
    </nav>
  )
}
