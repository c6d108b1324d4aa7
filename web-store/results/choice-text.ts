import type { Units } from '../specs/load-units.ts'
import type { FacetChoice } from './facet-choice.ts'
import { withUnit } from './facet-choice.ts'

/** A choice as people read it, a text for each part that can be taken away: "A2", "10 – 20 mm", "covers 24 V". */
export function choiceTexts(
  choice: FacetChoice,
  facet: { unit: string | null; values: readonly { value: string; label: string }[] } | undefined,
  units: Units,
): { text: string; without: FacetChoice }[] {
  const symbolOf = (code: string | null) => units.find((unit) => unit.code === code)?.symbol ?? code ?? ''
  const ownUnit = facet?.unit ?? null
  const quantity = (text: string) => withUnit(text, symbolOf(choice.unit || ownUnit))
  const { values, is, min, max, contains } = choice
  return [
    ...values.map((value) => ({
      text: withUnit(facet?.values.find((known) => known.value === value)?.label ?? value, symbolOf(ownUnit)),
      without: { ...choice, values: values.filter((other) => other !== value) },
    })),
    ...(is === null ? [] : [{ text: is ? 'Yes' : 'No', without: { ...choice, is: null } }]),
    ...(min || max ? [{ text: boundsText(min, max, quantity), without: { ...choice, min: '', max: '' } }] : []),
    ...(contains ? [{ text: `covers ${quantity(contains)}`, without: { ...choice, contains: '' } }] : []),
  ]
}

/** An attribute's key where nothing tells its label: "inside_diameter" as "Inside diameter". */
export function keyText(key: string): string {
  const words = key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function boundsText(min: string, max: string, quantity: (text: string) => string): string {
  if (!max) return `≥ ${quantity(min)}`
  if (!min) return `≤ ${quantity(max)}`
  return `${min} – ${quantity(max)}`
}
