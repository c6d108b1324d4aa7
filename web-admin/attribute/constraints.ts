import type { DefinitionFragment } from '@/gateway/operations'

/** What a definition allows, in one line: "1 – 500 mm", "A2, A4, Brass", "^[A-Z]{2}$". Empty: anything of its type. */
export function constraintsOf({ min, max, unit, integer, options, pattern }: DefinitionFragment): string {
  if (options.length > 0) return options.join(', ')
  if (pattern) return pattern
  const bounds =
    min !== null && max !== null ? `${min} – ${max}` : min !== null ? `≥ ${min}` : max !== null ? `≤ ${max}` : ''
  return [bounds && unit ? `${bounds} ${unit}` : bounds, integer ? 'whole numbers' : ''].filter(Boolean).join(', ')
}
