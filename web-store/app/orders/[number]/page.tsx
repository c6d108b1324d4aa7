import { Breadcrumbs } from '@tensile/design-system'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Totals } from '@/cart/totals.tsx'
import { findPaymentMethods } from '@/checkout/find-payment-methods.ts'
import { offersTestCards } from '@/checkout/test-cards.ts'
import { Addresses } from '@/order/addresses.tsx'
import { Approval } from '@/order/approval.tsx'
import { findOrder } from '@/order/find-order.ts'
import { OrderActions } from '@/order/order-actions.tsx'
import { OrderDocuments } from '@/order/order-documents.tsx'
import { OrderLines } from '@/order/order-lines.tsx'
import { OrderPayments } from '@/order/order-payments.tsx'
import { OrderStatusBadge } from '@/order/order-status.tsx'
import { Returns } from '@/order/returns.tsx'
import { Shipments } from '@/order/shipments.tsx'
import { Timeline } from '@/order/timeline.tsx'
import { formatInstant } from '@/price/format-date.ts'
import { findViewer } from '@/session/find-viewer.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { PageBody } from '@/shell/page-body.tsx'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${decodeURIComponent((await params).number)}`, robots: { index: false } }
}

export default async function OrderPage({ params }: Props) {
  const order = await findOrder(decodeURIComponent((await params).number))
  if (!order) notFound()
  const { number, status, placedAt, purchaseOrderNumber, buyerName, companyName, total } = order
  const [viewer, methods] = await Promise.all([
    findViewer(),
    status === 'PENDING_PAYMENT' ? findPaymentMethods(total.currency) : [],
  ])
  return (
    <PageBody className="py-4">
      <Breadcrumbs link={HoverLink} trail={[{ name: 'Orders', href: '/orders' }]} current={number} />
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-xl font-bold tracking-tight">Order {number}</h1>
        <OrderStatusBadge status={status} />
        {viewer && <OrderActions order={order} />}
      </div>
      <p className="mt-0.5 text-sm text-muted">
        {formatInstant(placedAt)} by {buyerName}
        {companyName && `, ${companyName}`}
        {purchaseOrderNumber && (
          <>
            . Your number <span className="font-medium text-ink">{purchaseOrderNumber}</span>
          </>
        )}
      </p>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {viewer && <Approval order={order} />}
          <OrderPayments order={order} methods={methods} withTestCards={offersTestCards()} />
          <OrderLines lines={order.lines} />
          <Shipments shipments={order.shipments} />
          <Returns returns={order.returns} />
          <OrderDocuments documents={order.documents} />
        </div>
        <aside aria-label="About this order" className="flex flex-col gap-4">
          <section aria-label="Totals" className="rounded-lg border bg-surface">
            <Totals of={order} />
          </section>
          <Addresses shipping={order.shippingAddress} billing={order.billingAddress} />
          <Timeline events={order.timeline} />
        </aside>
      </div>
    </PageBody>
  )
}
