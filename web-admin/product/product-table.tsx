import { RowHead, SortMark, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import Link from 'next/link'
import type { DefinitionFragment, ProductRowFragment, ProductSort } from '@/gateway/operations'
import { DateTime } from '@/shell/date-time'
import { RowKeys } from '@/shell/row-keys'
import { UnitSymbol } from '@/unit/unit-symbol'
import { sortState } from './list-query.ts'
import { StatusBadge } from './status-badge.tsx'

type Props = {
  products: readonly ProductRowFragment[]
  /** Attributes to show as columns: of the leaf that was chosen. */
  columns: readonly DefinitionFragment[]
  /** The present order, and the address of the list in another one; left out where the list has one order only. */
  sorting?: { sort: ProductSort; href: (sort: string) => string }
  label?: string
}

/** Products as rows, one orderable SKU each. */
export function ProductTable({ products, columns, sorting, label = 'Products' }: Props) {
  const head = (name: string, text: string) => <Head name={name} text={text} unit={null} sorting={sorting} />
  return (
    <RowKeys>
      <TableScroll label={label} className="max-h-[calc(100dvh-11rem)] min-h-40">
        <Table caption={label}>
          <thead>
            <tr>
              {head('sku', 'SKU')}
              <Th>Status</Th>
              {columns.map((column) => (
                <Head
                  key={column.key}
                  name={`spec.${column.key}`}
                  text={column.label}
                  unit={column.unit}
                  numeric={column.type === 'NUMBER'}
                  sorting={sorting}
                />
              ))}
              {head('name', 'Name')}
              {columns.length === 0 && <Th>Category</Th>}
              <Th>Family</Th>
              <Th>Brand</Th>
              {head('updated', 'Updated')}
            </tr>
          </thead>
          <tbody>
            {products.map((product) => (
              <Row key={product.id} product={product} columns={columns} />
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </RowKeys>
  )
}

function Head(props: {
  name: string
  text: string
  unit: string | null
  numeric?: boolean
  sorting: Props['sorting']
}) {
  const { name, text, unit, numeric = false, sorting } = props
  const state = sorting && sortState(sorting.sort, name)
  const title = (
    <>
      {text}
      {unit && (
        <span className="font-normal text-faint">
          <UnitSymbol code={unit} />
        </span>
      )}
    </>
  )
  return (
    <Th pinned={name === 'sku'} numeric={numeric} sort={state?.now}>
      {state ? (
        <Link
          href={sorting.href(state.next)}
          prefetch={false}
          scroll={false}
          className="inline-flex items-center gap-1 hover:text-ink"
        >
          {title}
          <SortMark sort={state.now} />
        </Link>
      ) : (
        <span className="inline-flex gap-1">{title}</span>
      )}
    </Th>
  )
}

function Row({ product, columns }: { product: ProductRowFragment; columns: readonly DefinitionFragment[] }) {
  const { id, sku, name, status, updatedAt, family, category, brand } = product
  const display = new Map(product.specs.map((spec) => [spec.key, spec.display]))
  return (
    <Tr>
      <RowHead pinned>
        <Link
          href={`/products/${id}`}
          prefetch={false}
          className="block max-w-60 truncate font-mono text-xs text-accent hover:underline"
          title={sku}
        >
          {sku}
        </Link>
      </RowHead>
      <Td>
        <StatusBadge status={status} />
      </Td>
      {columns.map(({ key, type, unit }) => (
        <Td key={key} numeric={type === 'NUMBER'} className="max-w-44 truncate" title={display.get(key)}>
          {(type === 'NUMBER' && unit ? numberOf(display.get(key)) : display.get(key)) ?? (
            <span className="text-faint">–</span>
          )}
        </Td>
      ))}
      <Td className="max-w-80 truncate" title={name}>
        {name}
      </Td>
      {columns.length === 0 && (
        <Td className="max-w-44 truncate text-muted" title={category.name}>
          {category.name}
        </Td>
      )}
      <Td className="max-w-44 truncate text-muted" title={family.name}>
        {family.name}
      </Td>
      <Td className="text-muted">{brand?.name}</Td>
      <Td className="text-muted">
        <DateTime iso={updatedAt} />
      </Td>
    </Tr>
  )
}

/** "25.4 mm" under a head that says mm reads "25.4". */
function numberOf(display: string | undefined): string | undefined {
  return display?.split(' ')[0]
}
