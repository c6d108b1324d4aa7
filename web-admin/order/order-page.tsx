import type { OrderQuery, OrderSheetFragment } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'
import { PageHeader } from '@/shell/page-header'
import { OrderActions } from './order-actions.tsx'
import { OrderAddresses } from './order-addresses.tsx'
import { OrderDocuments } from './order-documents.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderPayments } from './order-payments.tsx'
import { OrderReturns } from './order-returns.tsx'
import { OrderShipments } from './order-shipments.tsx'
import { OrderStatusBadge } from './order-status.tsx'
import { OrderTimeline } from './order-timeline.tsx'

type Props = { order: OrderSheetFragment; warehouses: OrderQuery['warehouses'] }

/** One order: what was bought, where it stands, what may be done with it. */
export function OrderPage({ order, warehouses }: Props) {
  const { number, status, companyName, buyerName, buyerEmail, purchaseOrderNumber, placedAt } = order
  return (
    <>
      <PageHeader
        trail={[{ name: 'Orders', href: '/orders' }]}
        title={number}
        detail={
          <>
            <OrderStatusBadge status={status} />
            <span className="text-sm text-muted max-sm:hidden">
              {companyName ?? 'Guest'}, <DateTime iso={placedAt} />
            </span>
          </>
        }
      >
        <OrderActions order={order} warehouses={warehouses} />
      </PageHeader>
      <div className="grid gap-4 p-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <OrderLines order={order} />
          <OrderShipments shipments={order.shipments} mayDeliver={order.actions.includes('DELIVERED')} />
          <OrderReturns returns={order.returns} warehouses={warehouses} />
          <OrderPayments order={order} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <p className="px-1 text-sm break-words">
            {buyerName} <span className="text-muted">{buyerEmail}</span>
            {purchaseOrderNumber && <span className="block text-muted">Their number: {purchaseOrderNumber}</span>}
          </p>
          <OrderAddresses shipping={order.shippingAddress} billing={order.billingAddress} />
          <OrderDocuments documents={order.documents} />
          <OrderTimeline events={order.timeline} />
        </div>
      </div>
    </>
  )
}
