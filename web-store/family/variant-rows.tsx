'use client'

import type { SpecColumn } from '@/specs/spec-columns.ts'
import { useVisibleRows } from './use-visible-rows.ts'
import { VariantLine } from './variant-line.tsx'
import type { VariantRow } from './variant-sheet.ts'

type Props = {
  box: HTMLElement | null
  rows: VariantRow[]
  columns: SpecColumn[]
  pinned: true | 'wide'
  withStatus: boolean
}

/** The rows in sight. Apart from the table, so that scrolling renders them and nothing else. */
export function VariantRows({ box, rows, ...line }: Props) {
  const { indexes, above, below } = useVisibleRows(box, rows.length)
  return (
    <tbody>
      <Spacer height={above} />
      {indexes.map((index) => {
        const row = rows[index]
        return row && <VariantLine key={row.sku} row={row} rowIndex={index + 3} {...line} />
      })}
      <Spacer height={below} />
    </tbody>
  )
}

/** Takes the place of the rows that are not in the page. */
function Spacer({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden style={{ height }} />
}
