import type { DefinitionFragment } from '@/gateway/operations'

type Bounds = Pick<DefinitionFragment, 'min' | 'max' | 'unit' | 'integer' | 'options' | 'pattern'>

/** What a definition allows, in one line: "1 – 500 mm", "A2, A4, Brass", "^[A-Z]{2}$". Empty: anything of its type. */
export function constraintsOf(
  { min: least, max: most, unit, integer, options, pattern }: Bounds,
  symbolOf: (unit: string) => string,
): string {
  if (options.length > 0) return options.join(', ')
  if (pattern) return pattern
  const min = least === null ? null : written(least)
  const max = most === null ? null : written(most)
  const bounds =
    min !== null && max !== null ? `${min} – ${max}` : min !== null ? `≥ ${min}` : max !== null ? `≤ ${max}` : ''
  return [bounds && unit ? `${bounds} ${symbolOf(unit)}` : bounds, integer ? 'whole numbers' : '']
    .filter(Boolean)
    .join(', ')
}

function written(bound: number): string {
  return bound.toLocaleString('en', { maximumFractionDigits: 20 })
}
