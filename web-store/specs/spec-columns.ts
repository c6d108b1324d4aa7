import type { CellFragment, ColumnFragment } from '@/gateway/operations.ts'

/** A column of a table of products. */
export type SpecColumn = {
  key: string
  label: string
  help: string | null
  /** Code in the unit registry. */
  unit: string | null
  /** The unit as people read it, for the head of the column. */
  symbol: string | null
  /** Numbers and ranges stand right. */
  numeric: boolean
  required: boolean
  /** Tells the variants of a family apart. */
  axis: boolean
}

export const noValue = '–'

/** Columns of the attributes: variant axes first, then required ones, then the rest, each in catalog order. */
export function specColumns(
  attributes: readonly { definition: ColumnFragment }[],
  units: readonly { code: string; symbol: string }[],
): SpecColumn[] {
  const symbols = new Map(units.map(({ code, symbol }) => [code, symbol]))
  const columns = attributes.map(({ definition: { key, label, help, type, unit, required, variantDefining } }) => ({
    key,
    label,
    help,
    unit,
    symbol: unit === null ? null : (symbols.get(unit) ?? unit),
    numeric: type === 'NUMBER' || type === 'RANGE',
    required,
    axis: variantDefining,
  }))
  return columns.toSorted((a, b) => rank(a) - rank(b))
}

/** Those for a list: variant axes and required specs; where there are few of those, others fill up to six. */
export function listColumns(columns: readonly SpecColumn[]): SpecColumn[] {
  const main = columns.filter(({ axis, required }) => axis || required).length
  return columns.slice(0, Math.max(main, 6))
}

/** A value below its column's head: without the unit that the head names, with any other (a family may override it). */
export function cellText(spec: CellFragment | undefined, column: SpecColumn): string {
  if (!spec) return noValue
  const { display } = spec
  const symbol = spec.unit === column.unit ? column.symbol : null
  return symbol && display.endsWith(symbol) ? display.slice(0, -symbol.length).trimEnd() : display
}

function rank({ axis, required }: SpecColumn): number {
  return axis ? 0 : required ? 1 : 2
}
