import type { FacetLineFragment, ResultRowFragment } from '@/gateway/operations.ts'
import type { SpecColumn } from '../specs/spec-columns.ts'

const columnsMax = 6

/**
 * The columns of a list of mixed products: specs that at least half of the rows have. Variant axes lead, what tells the products
 * found apart follows, then what most rows have; each in the order of the products' own sheets.
 */
export function resultColumns(
  rows: readonly ResultRowFragment[],
  facets: readonly Pick<FacetLineFragment, 'key'>[],
  units: readonly { code: string; symbol: string }[],
): SpecColumn[] {
  const symbols = new Map(units.map(({ code, symbol }) => [code, symbol]))
  const telling = new Set(facets.map(({ key }) => key))
  const counted = new Map<string, { column: SpecColumn; count: number }>()
  for (const { key, label, type, unit, variantDefining } of rows.flatMap(({ specs }) => specs)) {
    const known = counted.get(key)
    if (known) {
      known.count++
      known.column.axis ||= variantDefining
      continue
    }
    const symbol = unit === null ? null : (symbols.get(unit) ?? unit)
    const numeric = type === 'NUMBER' || type === 'RANGE'
    const column = { key, label, help: null, unit, symbol, numeric, required: false, axis: variantDefining }
    counted.set(key, { column, count: 1 })
  }
  const rank = ({ axis, key }: SpecColumn) => (axis ? 0 : telling.has(key) ? 1 : 2)
  return [...counted.values()]
    .filter(({ count }) => count >= rows.length / 2)
    .toSorted((a, b) => rank(a.column) - rank(b.column) || b.count - a.count)
    .slice(0, columnsMax)
    .map(({ column }) => column)
}
