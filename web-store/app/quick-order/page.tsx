import type { Metadata } from 'next'
import { QuickOrder } from '@/cart/quick-order.tsx'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Quick order', robots: { index: false } }

export default function QuickOrderPage() {
  return (
    <PageBody className="max-w-4xl py-4">
      <h1 className="text-xl font-bold tracking-tight">Quick order</h1>
      <p className="mt-1 text-sm text-muted">
        Paste part numbers and quantities, a part on each line, as they come from a spreadsheet or a mail. All of them
        go into the cart, or what is wrong is named and nothing is lost.
      </p>
      <QuickOrder />
    </PageBody>
  )
}
