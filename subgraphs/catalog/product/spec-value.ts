import type { SpecRow } from './spec.repository.ts'

/** A value as the API shows it, numbers in the effective unit: 25.4, "A2", true, ["A", "B"], { min: 4.5, max: 36 }. */
export function specValue({
  type,
  value,
  valueMax,
  texts,
}: Pick<SpecRow, 'type' | 'value' | 'valueMax' | 'texts'>): unknown {
  switch (type) {
    case 'NUMBER':
      return Number(value)
    case 'RANGE':
      return { min: Number(value), max: Number(valueMax) }
    case 'BOOLEAN':
      return texts?.[0] === 'true'
    case 'MULTI_SELECT':
      return texts ?? []
    case 'TEXT':
    case 'SELECT':
      return texts?.[0] ?? null
  }
}
