import type { SpecColumn } from '@/specs/spec-columns.ts'
import type { VariantRow } from './variant-sheet.ts'

/** A width for the part number and for each column, from the longest text in it: columns must not move while rows come and go. */
export function columnWidths(columns: readonly SpecColumn[], rows: readonly VariantRow[]): string[] {
  const longest = (texts: Iterable<string>) => Math.max(...[...texts].map((text) => text.length))
  const number = longest(rows.map(({ sku, discontinued }) => sku + (discontinued ? ' '.repeat(14) : '')))
  const specs = columns.map(({ label, symbol, axis }, index) => {
    const head = label.length + (symbol ? symbol.length + 1 : 0)
    return Math.max(axis ? 11 : 6, head, Math.min(36, longest(rows.map(({ cells }) => cells[index] ?? ''))))
  })
  return [`${Math.min(34, number) + 3}ch`, ...specs.map((characters) => `${characters + 4}ch`)]
}
