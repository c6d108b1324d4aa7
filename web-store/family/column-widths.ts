import type { SpecColumn } from '@/specs/spec-columns.ts'
import type { VariantRow } from './variant-sheet.ts'

const padding = 4

/**
 * Widths in characters of the part number and of each column, from the longest text in it: columns must not move while
 * rows come and go.
 */
export function columnWidths(columns: readonly SpecColumn[], rows: readonly VariantRow[]): number[] {
  const longest = (texts: string[]) => texts.reduce((most, { length }) => Math.max(most, length), 0)
  const number = Math.min(34, longest(rows.map(({ sku }) => sku)))
  const specs = columns.map(({ label, symbol, axis }, index) => {
    const head = label.length + (symbol ? symbol.length + 1 : 0)
    return Math.max(axis ? 9 : 0, head, Math.min(36, longest(rows.map(({ cells }) => cells[index] ?? ''))))
  })
  return [number, ...specs].map((characters) => characters + padding)
}
