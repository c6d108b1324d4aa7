'use client'

import { Badge, Button, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { useVirtualizer } from '@tanstack/react-virtual'
import { FilterX } from 'lucide-react'
import { useRef, useState } from 'react'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import { ColumnLabel } from '@/specs/column-label.tsx'
import { formatCount } from '@/specs/format-count.ts'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { AxisFilters } from './axis-filters.tsx'
import { columnWidths } from './column-widths.ts'
import { chosenRows, type VariantChoice } from './variant-filter.ts'
import type { VariantRow } from './variant-sheet.ts'

type Props = { name: string; columns: SpecColumn[]; rows: VariantRow[]; initialChoice: VariantChoice }

const rowHeight = 33

/** All variants of a family. Only the rows in sight are in the page, so that thousands scroll and filter at once. */
export function VariantTable({ name, columns, rows, initialChoice }: Props) {
  const [choice, setChoice] = useState(initialChoice)
  const box = useRef<HTMLDivElement>(null)
  const shown = chosenRows(rows, columns, choice)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 24,
    initialRect: { width: 1200, height: 900 },
  })
  const visible = virtualizer.getVirtualItems()
  const above = visible[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0)
  const widths = columnWidths(columns, rows)
  const anyDiscontinued = rows.some(({ discontinued }) => discontinued)
  const totalWidth = widths.reduce((sum, width) => sum + width, anyDiscontinued ? 14 : 0)

  function choose(next: VariantChoice) {
    setChoice(next)
    box.current?.scrollTo({ top: 0 })
    const search = new URLSearchParams(next).toString()
    window.history.replaceState(null, '', search ? `?${search}` : window.location.pathname)
  }

  return (
    <section aria-labelledby="variants">
      <div className="flex min-h-10 items-center gap-3">
        <h2 id="variants" className="text-sm font-semibold">
          Variants
        </h2>
        <p role="status" className="text-sm text-muted tabular-nums">
          {formatCount(shown.length)} of {formatCount(rows.length)}
        </p>
        {Object.keys(choice).length > 0 && (
          <Button variant="ghost" size="sm" onClick={() => choose({})}>
            <FilterX aria-hidden size={14} /> Clear filters
          </Button>
        )}
      </div>
      <TableScroll
        ref={box}
        label={`Variants of ${name}`}
        className="max-h-[80dvh] w-fit max-w-full md:max-h-[calc(100dvh-4rem)]"
      >
        <Table
          caption={`Variants of ${name}`}
          className="table-fixed"
          style={{ width: `${totalWidth}ch` }}
          aria-rowcount={shown.length + 2}
        >
          <colgroup>
            {widths.map((width, index) => (
              <col key={index} style={{ width: `${width}ch` }} />
            ))}
            {anyDiscontinued && <col style={{ width: '14ch' }} />}
          </colgroup>
          <thead className="sticky top-0 z-20">
            <tr aria-rowindex={1}>
              <Th pinned>Part number</Th>
              {columns.map((column) => (
                <Th key={column.key} numeric={column.numeric} className="overflow-hidden text-ellipsis">
                  <ColumnLabel column={column} />
                </Th>
              ))}
              {anyDiscontinued && <Th>Status</Th>}
            </tr>
            <AxisFilters withStatus={anyDiscontinued} columns={columns} rows={rows} choice={choice} onChoose={choose} />
          </thead>
          <tbody>
            <Spacer height={above} />
            {visible.map(({ index }) => {
              const row = shown[index]
              return (
                row && (
                  <VariantLine
                    key={row.sku}
                    row={row}
                    columns={columns}
                    rowIndex={index + 3}
                    withStatus={anyDiscontinued}
                  />
                )
              )
            })}
            <Spacer height={below} />
          </tbody>
        </Table>
      </TableScroll>
    </section>
  )
}

type LineProps = { row: VariantRow; columns: SpecColumn[]; rowIndex: number; withStatus: boolean }

function VariantLine({ row, columns, rowIndex, withStatus }: LineProps) {
  return (
    <Tr aria-rowindex={rowIndex}>
      <RowHead pinned className="truncate">
        <HoverLink href={productHref(row.sku)} className="font-mono text-xs text-accent hover:underline">
          {row.sku}
        </HoverLink>
      </RowHead>
      {columns.map(({ key, numeric }, index) => (
        <Td key={key} numeric={numeric} className="truncate">
          {row.cells[index]}
        </Td>
      ))}
      {withStatus && <Td>{row.discontinued ? <Badge tone="warn">Discontinued</Badge> : 'Active'}</Td>}
    </Tr>
  )
}

/** Takes the place of the rows that are not in the page. */
function Spacer({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden style={{ height }} />
}
