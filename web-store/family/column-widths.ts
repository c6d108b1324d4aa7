import type { SpecColumn } from '@/specs/spec-columns.ts'
import type { VariantRow } from './variant-sheet.ts'

const padding = 4

/**
 * Widths in characters of the part number and of each column, from the longest text in it: columns must not move while
 * rows come and go.
 */
export function columnWidths(columns: readonly SpecColumn[], rows: readonly VariantRow[]): number[] {
  const number = Math.min(34, longest(rows.map(({ sku }) => sku)))
  const specs = columns.map(({ label, symbol, axis }, index) => {
    const head = headWidth(symbol ? `${label} ${symbol}` : label)
    return Math.max(axis ? 9 : 0, head, Math.min(36, longest(rows.map(({ cells }) => cells[index] ?? ''))))
  })
  return [number, ...specs].map((characters) => characters + padding)
}

/** A head breaks into two lines, between words. */
function headWidth(text: string): number {
  return Math.max(Math.ceil(text.length / 2) + 2, longest(text.split(' ')))
}

function longest(texts: string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0)
}
