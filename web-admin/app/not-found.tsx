import { EmptyState } from '@tensile/design-system'
import { SearchX } from 'lucide-react'
import Link from 'next/link'

export default function NotFound() {
  return (
    <main id="main" className="mx-auto max-w-xl p-6">
      <h1 className="sr-only">Not found</h1>
      <EmptyState icon={SearchX} title="There is nothing at this address">
        It may have been deleted since the link was made.{' '}
        <Link href="/products" className="text-accent underline">
          Go to the products
        </Link>
      </EmptyState>
    </main>
  )
}
