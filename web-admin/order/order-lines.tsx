import { Panel, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import Link from 'next/link'
import type { OrderLineRowFragment, OrderSheetFragment } from '@/gateway/operations'
import { formatMoney } from '@/shell/format-money'

/** Columns that stand only where a line has such pieces. */
const seldom = [
  ['cancelled', 'Cancelled'],
  ['returned', 'Returned'],
  ['refunded', 'Refunded'],
] as const
type Seldom = (typeof seldom)[number]

/** What was bought and how far each line is; the sums with VAT per rate. */
export function OrderLines({ order: { lines, subtotal, taxes, total } }: { order: OrderSheetFragment }) {
  const columns = seldom.filter(([key]) => lines.some((line) => line[key] > 0))
  return (
    <Panel title="Lines">
      <TableScroll label="Lines" className="rounded-none border-0">
        <Table caption="Lines">
          <thead>
            <tr>
              <Th>SKU</Th>
              <Th className="max-sm:hidden">Name</Th>
              <Th numeric>Ordered</Th>
              <Th numeric>Shipped</Th>
              {columns.map(([key, name]) => (
                <Th key={key} numeric>
                  {name}
                </Th>
              ))}
              <Th numeric>Unit price</Th>
              <Th numeric>VAT %</Th>
              <Th numeric>Net</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} columns={columns} />
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

function Line({ line, columns }: { line: OrderLineRowFragment; columns: readonly Seldom[] }) {
  const { sku, name, product, quantity, shipped, unitPrice, taxRate, total } = line
  const progress = [shipped, ...columns.map(([key]) => line[key])]
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
      <Td className="max-w-56 truncate max-sm:hidden" title={name}>
        {name}
      </Td>
      <Td numeric>{quantity.toLocaleString('en')}</Td>
      {progress.map((pieces, index) => (
        <Td key={index} numeric className={pieces === 0 ? 'text-faint' : ''}>
          {pieces.toLocaleString('en')}
        </Td>
      ))}
      <Td numeric>{formatMoney(unitPrice)}</Td>
      <Td numeric>{Number(taxRate)}</Td>
      <Td numeric>{formatMoney(total)}</Td>
    </Tr>
  )
}
