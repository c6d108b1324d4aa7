import { Panel, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import Link from 'next/link'
import type { OrderLineRowFragment, OrderSheetFragment } from '@/gateway/operations'
import { formatMoney } from '@/shell/format-money'

/** What was bought and how far each line is; the sums with VAT per rate. */
export function OrderLines({ order: { lines, subtotal, taxes, total } }: { order: OrderSheetFragment }) {
  return (
    <Panel title="Lines">
      <TableScroll label="Lines" className="rounded-none border-0">
        <Table caption="Lines">
          <thead>
            <tr>
              <Th>SKU</Th>
              <Th>Name</Th>
              <Th numeric>Ordered</Th>
              <Th numeric>Shipped</Th>
              <Th numeric>Cancelled</Th>
              <Th numeric>Returned</Th>
              <Th numeric>Refunded</Th>
              <Th numeric>Unit price</Th>
              <Th numeric>VAT %</Th>
              <Th numeric>Net</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </Table>
      </TableScroll>
      <dl className="ml-auto grid w-fit grid-cols-[auto_auto] gap-x-6 gap-y-1 px-3 py-2 text-right text-sm tabular-nums">
        <dt className="text-muted">Net</dt>
        <dd>{formatMoney(subtotal)}</dd>
        {taxes.map(({ rate, reverseCharge, net, tax }) => (
          <div key={`${rate} ${reverseCharge}`} className="contents">
            <dt className="text-muted">
              {reverseCharge ? 'Reverse charge' : `VAT ${Number(rate)} %`} of {formatMoney(net)}
            </dt>
            <dd>{formatMoney(tax)}</dd>
          </div>
        ))}
        <dt className="font-semibold">Total</dt>
        <dd className="font-semibold">{formatMoney(total)}</dd>
      </dl>
    </Panel>
  )
}

function Line({ line }: { line: OrderLineRowFragment }) {
  const { sku, name, product, quantity, shipped, cancelled, returned, refunded, unitPrice, taxRate, total } = line
  return (
    <Tr>
      <RowHead className="font-mono text-xs">
        {product ? (
          <Link href={`/products/${product.id}`} prefetch={false} className="text-accent hover:underline">
            {sku}
          </Link>
        ) : (
          sku
        )}
      </RowHead>
      <Td className="max-w-56 truncate" title={name}>
        {name}
      </Td>
      <Td numeric>{quantity}</Td>
      {[shipped, cancelled, returned, refunded].map((pieces, index) => (
        <Td key={index} numeric className={pieces === 0 ? 'text-faint' : ''}>
          {pieces}
        </Td>
      ))}
      <Td numeric>{formatMoney(unitPrice)}</Td>
      <Td numeric>{Number(taxRate)}</Td>
      <Td numeric>{formatMoney(total)}</Td>
    </Tr>
  )
}
