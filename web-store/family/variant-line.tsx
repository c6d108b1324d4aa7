import { Badge, RowHead, Td, Tr } from '@tensile/design-system'
import { productHref } from '@/product/product-href.ts'
import { HoverLink } from '@/shell/hover-link.tsx'
import type { SpecColumn } from '@/specs/spec-columns.ts'
import type { VariantRow } from './variant-sheet.ts'

type LineProps = {
  row: VariantRow
  columns: SpecColumn[]
  rowIndex: number
  pinned: true | 'wide'
  withStatus: boolean
}

/** One variant. `rowIndex` counts the rows that are not in the page too. */
export function VariantLine({ row, columns, rowIndex, pinned, withStatus }: LineProps) {
  return (
    <Tr aria-rowindex={rowIndex}>
      <RowHead pinned={pinned} className="truncate">
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
