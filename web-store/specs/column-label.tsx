import type { SpecColumn } from './spec-columns.ts'

/** "Length mm": the unit stands in the head, once. */
export function ColumnLabel({ column: { label, symbol } }: { column: Pick<SpecColumn, 'label' | 'symbol'> }) {
  return (
    <>
      {label}
      {symbol && <span className="ml-1 font-normal text-faint">{symbol}</span>}
    </>
  )
}
