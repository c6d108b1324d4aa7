import { Button, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { PackageOpen } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { load } from '@/gateway/load.ts'
import { OrdersDocument } from '@/gateway/operations.ts'
import { OrderFilter } from '@/order/order-filter.tsx'
import { orderHref } from '@/order/order-href.ts'
import { OrderStatusBadge } from '@/order/order-status.tsx'
import { WaitingApprovals } from '@/order/waiting-approvals.tsx'
import { ordersHref, readOrdersAddress } from '@/order/orders-address.ts'
import { formatInstant } from '@/price/format-date.ts'
import { formatMoney } from '@/price/format-money.ts'
import { requireSignIn } from '@/session/find-viewer.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { PageBody } from '@/shell/page-body.tsx'

export const metadata: Metadata = { title: 'Orders', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const pageSize = 24

export default async function OrdersPage({ searchParams }: Props) {
  await requireSignIn('/orders')
  const address = readOrdersAddress(await searchParams)
  const { status, after, before } = address
  const page = before ? { last: pageSize, before } : { first: pageSize, after }
  const { orders, waiting } = await load(OrdersDocument, { status, ...page })
  const { nodes, totalCount, pageInfo } = orders
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  return (
    <PageBody className="py-4">
      <h1 className="text-xl font-bold tracking-tight">Orders</h1>
      <OrderFilter chosen={status} />
      <WaitingApprovals orders={waiting.nodes} />
      {totalCount === 0 ? (
        <EmptyState
          icon={PackageOpen}
          title={status ? 'No order in this state' : 'No orders yet'}
          action={
            <Button asChild>
              <Link href={status ? '/orders' : '/'}>{status ? 'All orders' : 'Browse the catalog'}</Link>
            </Button>
          }
        />
      ) : (
        <TableScroll label="Orders">
          <Table caption="Orders of your company, the newest first">
            <thead>
              <tr>
                <Th>Order</Th>
                <Th>Status</Th>
                <Th>Placed</Th>
                <Th>Your number</Th>
                <Th>By</Th>
                <Th numeric>Total</Th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ number, status, placedAt, purchaseOrderNumber, buyerName, total }) => (
                <Tr key={number}>
                  <RowHead>
                    <HoverLink href={orderHref(number)} className="font-mono text-xs text-accent hover:underline">
                      {number}
                    </HoverLink>
                  </RowHead>
                  <Td>
                    <OrderStatusBadge status={status} />
                  </Td>
                  <Td>{formatInstant(placedAt)}</Td>
                  <Td className="max-w-48 truncate">{purchaseOrderNumber}</Td>
                  <Td>{buyerName}</Td>
                  <Td numeric>{formatMoney(total)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableScroll>
      )}
      <nav aria-label="Pages" className="mt-2 flex justify-end gap-1">
        {hasPreviousPage && startCursor && (
          <Button asChild>
            <Link href={ordersHref({ status, before: startCursor, after: null })}>Newer</Link>
          </Button>
        )}
        {hasNextPage && endCursor && (
          <Button asChild>
            <Link href={ordersHref({ status, after: endCursor, before: null })}>Older</Link>
          </Button>
        )}
      </nav>
    </PageBody>
  )
}
