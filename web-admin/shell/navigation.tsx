'use client'

import { cn } from '@tensile/design-system'
import {
  Building2,
  FolderTree,
  History,
  KeyRound,
  Languages,
  Package,
  Percent,
  ReceiptText,
  Ruler,
  Tag,
  Tags,
  Warehouse,
  Webhook,
  type LucideIcon,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { may, type Right } from '@/session/staff'
import { useViewer } from '@/session/viewer-context'

/** `right`: who may open it; all staff when left out. */
export type Place = {
  href: string
  name: string
  icon: LucideIcon
  group: 'Sales' | 'Catalog' | 'System'
  right?: Right
}

const places: readonly Place[] = [
  { href: '/orders', name: 'Orders', icon: ReceiptText, group: 'Sales' },
  { href: '/stock', name: 'Stock', icon: Warehouse, group: 'Sales', right: 'readStock' },
  { href: '/price-lists', name: 'Price lists', icon: Tags, group: 'Sales', right: 'sell' },
  { href: '/promotions', name: 'Promotions', icon: Percent, group: 'Sales', right: 'sell' },
  { href: '/companies', name: 'Customers', icon: Building2, group: 'Sales', right: 'sell' },
  { href: '/products', name: 'Products', icon: Package, group: 'Catalog' },
  { href: '/categories', name: 'Categories', icon: FolderTree, group: 'Catalog' },
  { href: '/brands', name: 'Brands', icon: Tag, group: 'Catalog' },
  { href: '/units', name: 'Units', icon: Ruler, group: 'Catalog' },
  { href: '/synonyms', name: 'Synonyms', icon: Languages, group: 'Catalog', right: 'editCatalog' },
  { href: '/api-keys', name: 'API keys', icon: KeyRound, group: 'System', right: 'administer' },
  { href: '/webhooks', name: 'Webhooks', icon: Webhook, group: 'System', right: 'administer' },
  { href: '/audit', name: 'Audit log', icon: History, group: 'System', right: 'administer' },
]

/** The pages that the signed-in user may open. */
export function usePlaces(): readonly Place[] {
  const viewer = useViewer()
  return places.filter(({ right }) => !right || may(viewer?.roles ?? [], right))
}

/** Families are reached through categories, so they light up the categories. */
function isHere(pathname: string, href: string): boolean {
  const path = pathname.startsWith('/families') ? '/categories' : pathname
  return path === href || path.startsWith(`${href}/`)
}

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname()
  const places = usePlaces()
  const groups = [...new Set(places.map(({ group }) => group))]
  return (
    <nav aria-label="Main" className="flex flex-col gap-4">
      {groups.map((group) => (
        <div key={group}>
          <p className="px-2 pb-1 text-2xs font-semibold text-faint">{group}</p>
          <ul>
            {places
              .filter((place) => place.group === group)
              .map(({ href, name, icon: Icon }) => {
                const here = isHere(pathname, href)
                return (
                  <li key={href}>
                    <Link
                      href={href}
                      {...(onNavigate && { onClick: onNavigate })}
                      aria-current={here ? 'page' : undefined}
                      className={cn(
                        'flex h-8 items-center gap-2 rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-ink',
                        here && 'bg-accent-soft font-medium text-accent hover:bg-accent-soft hover:text-accent',
                      )}
                    >
                      <Icon aria-hidden size={15} />
                      {name}
                    </Link>
                  </li>
                )
              })}
          </ul>
        </div>
      ))}
    </nav>
  )
}
