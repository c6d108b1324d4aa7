'use client'

import { Button, Table, TableScroll, Th } from '@tensile/design-system'
import { FilterX } from 'lucide-react'
import { useState } from 'react'
import { ColumnLabel } from '@/specs/column-label.tsx'
import { formatCount } from '@/specs/format-count.ts'
import { skuPin } from '@/specs/sku-pin.ts'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import { AxisFilters } from './axis-filters.tsx'
import { columnWidths } from './column-widths.ts'
import { chosenRows, type VariantChoice } from './variant-filter.ts'
import { VariantRows } from './variant-rows.tsx'
import type { VariantRow } from './variant-sheet.ts'

type Props = { name: string; columns: SpecColumn[]; rows: VariantRow[]; initialChoice: VariantChoice }

/** All variants of a family. Only the rows in sight are in the page, so that thousands scroll and filter at once. */
export function VariantTable({ name, columns, rows, initialChoice }: Props) {
  const [choice, setChoice] = useState(initialChoice)
  const shown = chosenRows(rows, columns, choice)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const pinned = skuPin(rows)
  const widths = columnWidths(columns, rows)
  const anyDiscontinued = rows.some(({ discontinued }) => discontinued)
  const totalWidth = widths.reduce((sum, width) => sum + width, anyDiscontinued ? 14 : 0)

  function choose(next: VariantChoice) {
    setChoice(next)
    box?.scrollTo({ top: 0 })
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
        ref={setBox}
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
              <Th pinned={pinned}>Part number</Th>
              {columns.map((column) => (
                <Th key={column.key} numeric={column.numeric} className="py-1 leading-tight whitespace-normal">
                  <ColumnLabel column={column} />
                </Th>
              ))}
              {anyDiscontinued && <Th>Status</Th>}
            </tr>
            <AxisFilters
              columns={columns}
              rows={rows}
              choice={choice}
              onChoose={choose}
              pinned={pinned}
              withStatus={anyDiscontinued}
            />
          </thead>
          <VariantRows box={box} rows={shown} columns={columns} pinned={pinned} withStatus={anyDiscontinued} />
        </Table>
      </TableScroll>
    </section>
  )
}
