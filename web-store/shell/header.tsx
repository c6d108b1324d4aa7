import { type Theme, ThemeToggle, Wordmark } from '@tensile/design-system'
import Link from 'next/link'
import { Suspense } from 'react'
import { CartButton, CartLink } from '@/cart/cart-link.tsx'
import { Account } from './account.tsx'
import { PageBody } from './page-body.tsx'
import { SearchBox } from '@/search/search-box.tsx'

export function Header({ theme }: { theme: Theme }) {
  return (
    <header className="border-b bg-surface">
      <PageBody className="flex flex-wrap items-center gap-x-6 gap-y-2 py-2 md:h-14 md:flex-nowrap">
        <Link href="/" prefetch={false} aria-label="Tensile, home" className="flex rounded-md">
          <Wordmark />
        </Link>
        <div className="order-last w-full md:order-none md:flex-1">
          <SearchBox />
        </div>
        <div className="ml-auto flex min-h-8 items-center gap-1">
          <Suspense fallback={<CartButton lines={null} />}>
            <CartLink />
          </Suspense>
          <Suspense fallback={<span className="h-8 w-20" />}>
            <Account />
          </Suspense>
          <ThemeToggle initial={theme} />
        </div>
      </PageBody>
    </header>
  )
}
