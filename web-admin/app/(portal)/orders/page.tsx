import { EmptyState } from '@tensile/design-system'
import { ReceiptText } from 'lucide-react'
import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { OrdersDocument } from '@/gateway/operations'
import { OrderFilters } from '@/order/order-filters'
import { orderStatuses } from '@/order/order-status'
import { OrderTable } from '@/order/order-table'
import { choice, param } from '@/shell/address'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'

export const metadata: Metadata = { title: 'Orders' }

const pageSize = 50
const statuses = orderStatuses.map(({ status }) => status)

export default async function OrdersPage({ searchParams }: PageProps<'/orders'>) {
  const params = await searchParams
  const { orders } = await load(OrdersDocument, {
    number: param(params, 'number') || null,
    status: choice(params, 'status', statuses),
    companyId: param(params, 'company') || null,
    hasPaymentProblem: param(params, 'payment') === 'problem' ? true : null,
    first: pageSize,
    after: param(params, 'after') || null,
  })
  return (
    <>
      <PageHeader title="Orders" />
      <div className="flex flex-col gap-3 p-4">
        <OrderFilters params={params} />
        {orders.nodes.length === 0 ? (
          <EmptyState icon={ReceiptText} title="No orders here">
            Orders from the store and from partners’ systems are listed, the newest first.
          </EmptyState>
        ) : (
          <OrderTable orders={orders.nodes} />
        )}
        <ListPager path="/orders" params={params} names={['order', 'orders']} {...orders} />
      </div>
    </>
  )
}
