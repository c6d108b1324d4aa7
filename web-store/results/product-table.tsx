import { cn, SortMark, Table, TableScroll, Th } from '@tensile/design-system'
import type { ReactNode } from 'react'
import type { ResultRowFragment } from '@/gateway/operations.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { ColumnLabel } from '@/specs/column-label.tsx'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { ProductRow } from './product-row.tsx'
import { changed, hrefOf, nextSort, type ResultsAddress } from './results-address.ts'

type Props = {
  name: string
  address: ResultsAddress
  columns: readonly SpecColumn[]
  products: readonly ResultRowFragment[]
}

/** Products, a row each: where any has a price, what it costs and whether it is there; then the specs that tell them apart. */
export function ProductTable({ name, address, columns, products }: Props) {
  // Unknown while prices can't be asked for.
  const isSold = products.some(({ price, salesTerms }) => price ?? !salesTerms)
  return (
    <TableScroll label={name} className="md:max-h-[calc(100dvh-4.5rem)]">
      <Table role="table" caption={`${name}, sorted by the marked column`} className="stacked-rows">
        <thead>
          <tr role="row">
            <SortableHead address={address} column="sku" pinned="wide">
              Part number
            </SortableHead>
            <SortableHead address={address} column="name">
              Name
            </SortableHead>
            {isSold && (
              <Th role="columnheader" numeric>
                Price
              </Th>
            )}
            {isSold && <Th role="columnheader">Stock</Th>}
            {columns.map((column) => (
              <SortableHead
                key={column.key}
                address={address}
                column={`spec:${column.key}`}
                numeric={column.numeric}
                isLong={column.label.length > 20}
              >
                <ColumnLabel column={column} />
              </SortableHead>
            ))}
            <Th role="columnheader">Family</Th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductRow key={product.sku} product={product} columns={columns} isSold={isSold} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}

type HeadProps = {
  address: ResultsAddress
  column: string
  numeric?: boolean
  pinned?: 'wide'
  /** Too long to be broken word by word. */
  isLong?: boolean
  children: ReactNode
}

function SortableHead({ address, column, numeric, pinned, isLong, children }: HeadProps) {
  const { sort } = address
  const direction = sort?.column !== column ? undefined : sort.direction === 'ASC' ? 'ascending' : 'descending'
  return (
    <Th
      role="columnheader"
      sort={direction}
      numeric={numeric ?? false}
      pinned={pinned ?? false}
      className="p-0 leading-tight whitespace-normal"
    >
      <HoverLink
        href={hrefOf(changed(address, { sort: nextSort(column, sort) }))}
        scroll={false}
        className={cn(
          'flex h-full min-h-9 items-center gap-1 px-2.5 py-1 max-md:min-h-8 max-md:px-2 hover:text-accent focus-visible:-outline-offset-2',
          numeric && 'md:flex-row-reverse',
          direction && 'text-ink',
        )}
      >
        <span className={cn('text-balance', isLong && 'md:min-w-24')}>{children}</span>
        <SortMark sort={direction} />
      </HoverLink>
    </Th>
  )
}
