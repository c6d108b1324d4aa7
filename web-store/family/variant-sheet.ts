import type { VariantPageFragment } from '@/gateway/operations.ts'
import { cellText, noValue, type SpecColumn } from '../specs/spec-columns.ts'

/** A family's variants as a table: what all share is lifted out, what differs is a column. */
export type VariantSheet = {
  shared: { key: string; label: string; help: string | null; text: string }[]
  columns: SpecColumn[]
  rows: VariantRow[]
}

export type VariantRow = { sku: string; discontinued: boolean; cells: string[] }

type Variant = VariantPageFragment['nodes'][number]

/** Axes are always columns, also where all variants agree; specs that no variant has appear nowhere. */
export function variantSheet(columns: readonly SpecColumn[], variants: readonly Variant[]): VariantSheet {
  const specs = variants.map(({ specs }) => new Map(specs.map((spec) => [spec.key, spec])))
  const shared: VariantSheet['shared'] = []
  const differing: SpecColumn[] = []
  for (const column of columns) {
    const { key, label, help, axis } = column
    const texts = new Set(specs.map((values) => values.get(key)?.display ?? noValue))
    const [only] = texts
    if (axis || texts.size > 1) differing.push(column)
    else if (only !== undefined && only !== noValue) shared.push({ key, label, help, text: only })
  }
  const rows = variants.map(({ sku, status }, index) => ({
    sku,
    discontinued: status === 'DISCONTINUED',
    cells: differing.map((column) => cellText(specs[index]?.get(column.key), column)),
  }))
  return { shared, columns: differing, rows }
}
