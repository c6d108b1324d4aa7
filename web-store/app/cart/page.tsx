import { Button, EmptyState } from '@tensile/design-system'
import { ShoppingCart } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CartSheet } from '@/cart/cart-sheet.tsx'
import { findCart } from '@/cart/find-cart.ts'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Cart', robots: { index: false } }

export default async function CartPage() {
  const cart = await findCart()
  return (
    <PageBody className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-xl font-bold tracking-tight">Cart</h1>
        <Link href="/quick-order" prefetch={false} className="text-sm font-medium text-accent hover:underline">
          Quick order by part numbers
        </Link>
      </div>
      {cart ? <CartSheet key={cart.id} cart={cart} /> : <Empty />}
    </PageBody>
  )
}

function Empty() {
  return (
    <div className="mt-4">
      <EmptyState
        icon={ShoppingCart}
        title="Your cart is empty"
        action={
          <Button asChild variant="primary">
            <Link href="/">Browse the catalog</Link>
          </Button>
        }
      >
        What you add on a part’s page is kept here. A list of part numbers can be pasted above.
      </EmptyState>
    </div>
  )
}
