import { RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import type { OrderSheetFragment } from '@/gateway/operations.ts'
import { formatMoney } from '@/price/format-money.ts'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { formatCount } from '@/specs/format-count.ts'

/** What was ordered, and how far each line is. Columns of what has not happened to any line are left out. */
export function OrderLines({ lines }: Pick<OrderSheetFragment, 'lines'>) {
  const anyCancelled = lines.some(({ cancelled }) => cancelled > 0)
  const anyReturned = lines.some(({ returned, refunded }) => returned > 0 || refunded > 0)
  return (
    <TableScroll label="Lines of the order">
      <Table caption="What was ordered">
        <thead>
          <tr>
            <Th>Part number</Th>
            <Th className="max-md:hidden">Name</Th>
            <Th numeric>Ordered</Th>
            <Th numeric>Shipped</Th>
            {anyCancelled && <Th numeric>Cancelled</Th>}
            {anyReturned && <Th numeric>Returned</Th>}
            {anyReturned && <Th numeric>Refunded</Th>}
            <Th numeric>Each</Th>
            <Th numeric>Total</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, sku, name, quantity, shipped, cancelled, returned, refunded, unitPrice, total }) => (
            <Tr key={id}>
              <RowHead>
                <HoverLink href={productHref(sku)} className="font-mono text-xs text-accent hover:underline">
                  {sku}
                </HoverLink>
              </RowHead>
              <Td className="max-w-80 truncate max-md:hidden" title={name}>
                {name}
              </Td>
              <Td numeric>{formatCount(quantity)}</Td>
              <Td numeric>{formatCount(shipped)}</Td>
              {anyCancelled && <Td numeric>{formatCount(cancelled)}</Td>}
              {anyReturned && <Td numeric>{formatCount(returned)}</Td>}
              {anyReturned && <Td numeric>{formatCount(refunded)}</Td>}
              <Td numeric>{formatMoney(unitPrice)}</Td>
              <Td numeric>{formatMoney(total)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}
