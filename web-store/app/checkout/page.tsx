import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findCart } from '@/cart/find-cart.ts'
import { CheckoutForm } from '@/checkout/checkout-form.tsx'
import { findPaymentMethods } from '@/checkout/find-payment-methods.ts'
import { offersTestCards } from '@/checkout/test-cards.ts'
import { findViewer } from '@/session/find-viewer.ts'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

export default async function CheckoutPage() {
  const [cart, viewer] = await Promise.all([findCart(), findViewer()])
  if (!cart || cart.lines.length === 0) redirect('/cart')
  const methods = await findPaymentMethods(cart.total.currency)
  return (
    <PageBody className="max-w-5xl py-4">
      <h1 className="text-xl font-bold tracking-tight">Checkout</h1>
      <CheckoutForm
        cart={cart}
        methods={methods}
        buyer={viewer && { name: viewer.name, company: viewer.company?.name ?? '' }}
        idempotencyKey={randomUUID()}
        withTestCards={offersTestCards()}
      />
    </PageBody>
  )
}
