import { cn, RowHead, SortMark, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import type { ReactNode } from 'react'
import type { ResultRowFragment } from '@/gateway/operations.ts'
import { perText } from '@/price/per-text.ts'
import { StockBadge } from '@/price/stock-badge.tsx'
import { productHref } from '@/product/product-href.ts'
import { StatusBadge } from '@/product/status-badge.tsx'
import { HoverLink } from '@/shell/hover-link.tsx'
import { ColumnLabel } from '@/specs/column-label.tsx'
import { cellText, noValue, type SpecColumn } from '@/specs/spec-columns.ts'
import { skuPin } from '@/specs/sku-pin.ts'
import { changed, hrefOf, nextSort, type ResultsAddress } from './results-address.ts'

type Props = {
  name: string
  address: ResultsAddress
  columns: readonly SpecColumn[]
  products: readonly ResultRowFragment[]
}

/** Products, a row each: where any has a price, what it costs and whether it is there; then the specs that tell them apart. */
export function ProductTable({ name, address, columns, products }: Props) {
  const pinned = skuPin(products)
  // Unknown while prices can't be asked for.
  const isSold = products.some(({ price, salesTerms }) => price ?? !salesTerms)
  return (
    <TableScroll label={name} className="md:max-h-[calc(100dvh-4.5rem)]">
      <Table caption={`${name}, sorted by the marked column`}>
        <thead>
          <tr>
            <SortableHead address={address} column="sku" pinned={pinned}>
              Part number
            </SortableHead>
            <SortableHead address={address} column="name" className="max-md:hidden">
              Name
            </SortableHead>
            {isSold && <Th numeric>Price</Th>}
            {isSold && <Th>Stock</Th>}
            {columns.map((column) => (
              <SortableHead key={column.key} address={address} column={`spec:${column.key}`} numeric={column.numeric}>
                <ColumnLabel column={column} />
              </SortableHead>
            ))}
            <Th>Family</Th>
          </tr>
        </thead>
        <tbody>
          {products.map(({ sku, name, status, family, specs, price, salesTerms, availability }) => {
            const values = new Map(specs.map((spec) => [spec.key, spec]))
            return (
              <Tr key={sku}>
                <RowHead pinned={pinned}>
                  <HoverLink href={productHref(sku)} className="font-mono text-xs text-accent hover:underline">
                    {sku}
                  </HoverLink>
                  <StatusBadge status={status} className="ml-1.5" />
                </RowHead>
                <Td className="max-w-72 truncate max-md:hidden" title={name}>
                  {name}
                </Td>
                {isSold && (
                  <Td numeric className={cn(!price && 'text-faint')}>
                    {price ? perText(price.per) : salesTerms ? 'On request' : noValue}
                  </Td>
                )}
                {isSold && <Td>{availability ? <StockBadge availability={availability} /> : noValue}</Td>}
                {columns.map((column) => (
                  <SpecCell key={column.key} numeric={column.numeric} text={cellText(values.get(column.key), column)} />
                ))}
                <Td className="max-w-56 truncate" title={family.name}>
                  <HoverLink href={`/f/${family.slug}`} className="text-muted hover:text-accent hover:underline">
                    {family.name}
                  </HoverLink>
                </Td>
              </Tr>
            )
          })}
        </tbody>
      </Table>
    </TableScroll>
  )
}

function SpecCell({ numeric, text }: { numeric: boolean; text: string }) {
  return (
    <Td numeric={numeric} className={cn('max-w-56 truncate', text === noValue && 'text-faint')} title={text}>
      {text}
    </Td>
  )
}

type HeadProps = {
  address: ResultsAddress
  column: string
  numeric?: boolean
  pinned?: boolean | 'wide'
  className?: string
  children: ReactNode
}

function SortableHead({ address, column, numeric, pinned, className, children }: HeadProps) {
  const { sort } = address
  const direction = sort?.column !== column ? undefined : sort.direction === 'ASC' ? 'ascending' : 'descending'
  return (
    <Th
      sort={direction}
      numeric={numeric ?? false}
      pinned={pinned ?? false}
      className={cn('p-0 leading-tight whitespace-normal', className)}
    >
      <HoverLink
        href={hrefOf(changed(address, { sort: nextSort(column, sort) }))}
        scroll={false}
        className={cn(
          'flex h-full min-h-9 items-center gap-1 px-2.5 hover:text-accent focus-visible:-outline-offset-2',
          numeric && 'flex-row-reverse',
          direction && 'text-ink',
        )}
      >
        <span>{children}</span>
        <SortMark sort={direction} />
      </HoverLink>
    </Th>
  )
}
