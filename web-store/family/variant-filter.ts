import type { SpecColumn } from '@/specs/spec-columns.ts'
import type { VariantRow } from './variant-sheet.ts'

/** Chosen value by attribute key; a key that is missing is free. */
export type VariantChoice = Readonly<Record<string, string>>

export type AxisOption = { value: string; possible: boolean }

/** The rows that fit every choice. */
export function chosenRows(
  rows: readonly VariantRow[],
  columns: readonly SpecColumn[],
  choice: VariantChoice,
): VariantRow[] {
  const wanted = columns.flatMap(({ key }, index) => (choice[key] === undefined ? [] : [[index, choice[key]] as const]))
  return rows.filter(({ cells }) => wanted.every(([index, value]) => cells[index] === value))
}

/** All values of one axis. `possible`: some variant has it together with the choices made on the other axes. */
export function axisOptions(
  rows: readonly VariantRow[],
  columns: readonly SpecColumn[],
  choice: VariantChoice,
  index: number,
): AxisOption[] {
  const column = columns[index]
  if (!column) return []
  const { [column.key]: _own, ...others } = choice
  const possible = new Set(chosenRows(rows, columns, others).map(({ cells }) => cells[index]))
  const values = [...new Set(rows.flatMap(({ cells }) => cells[index] ?? []))]
  const sorted = column.numeric ? values.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b)) : values
  return sorted.map((value) => ({ value, possible: possible.has(value) }))
}
