import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import Link from 'next/link'
import type { OrdersQuery } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'
import { formatMoney } from '@/shell/format-money'
import { RowKeys } from '@/shell/row-keys'
import { OrderStatusBadge } from './order-status.tsx'

/** Orders as rows, newest first. */
export function OrderTable({ orders }: { orders: OrdersQuery['orders']['nodes'] }) {
  return (
    <RowKeys>
      <TableScroll label="Orders" className="max-h-[calc(100dvh-11rem)] min-h-40">
        <Table caption="Orders">
          <thead>
            <tr>
              <Th pinned>Number</Th>
              <Th>Status</Th>
              <Th>Placed</Th>
              <Th>Company</Th>
              <Th>Buyer</Th>
              <Th>Their number</Th>
              <Th numeric>Total with VAT</Th>
            </tr>
          </thead>
          <tbody>
            {orders.map(({ id, number, status, placedAt, companyName, buyerName, purchaseOrderNumber, total }) => (
              <Tr key={id}>
                <RowHead pinned>
                  <Link href={`/orders/${number}`} prefetch={false} className="text-accent hover:underline">
                    {number}
                  </Link>
                </RowHead>
                <Td>
                  <OrderStatusBadge status={status} />
                </Td>
                <Td className="text-muted">
                  <DateTime iso={placedAt} />
                </Td>
                <Td className="max-w-60 truncate">{companyName ?? <span className="text-faint">guest</span>}</Td>
                <Td className="max-w-44 truncate">{buyerName}</Td>
                <Td className="max-w-44 truncate text-muted">{purchaseOrderNumber}</Td>
                <Td numeric>{formatMoney(total)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </RowKeys>
  )
}
