import type { FacetLineFragment } from '@/gateway/operations.ts'
import type { FacetChoice } from './facet-choice.ts'

export type FacetOption = { value: string; label: string; count: number; selected: boolean }

/** What the browser gets of a facet: up to hundreds of values, so each as short as it can be. The label only where it differs. */
export type PackedFacet = {
  label: string
  isBoolean: boolean
  values: [value: string, count: number, label?: string][]
}

const mainMax = 8

export function packFacet({ label, type, values }: Pick<FacetLineFragment, 'label' | 'type' | 'values'>): PackedFacet {
  return {
    label,
    isBoolean: type === 'BOOLEAN',
    values: values.map(({ value, count, label }) => {
      const shown = type === 'NUMBER' ? shortNumber(label) : label
      return shown === value ? [value, count] : [value, count, shown]
    }),
  }
}

/** A facet's values, chosen ones first, else in the attribute's order. A chosen value that no product has now stays, to be taken back. */
export function facetOptions({ isBoolean, values }: PackedFacet, choice: FacetChoice): FacetOption[] {
  const chosen = new Set(isBoolean ? (choice.is === null ? [] : [String(choice.is)]) : choice.values)
  const options = values.map(([value, count, label = value]) => ({ value, label, count, selected: chosen.has(value) }))
  const known = new Set(options.map(({ value }) => value))
  const gone = [...chosen]
    .filter((value) => !known.has(value))
    .map((value) => ({ value, label: value, count: 0, selected: true }))
  return [...gone, ...options].toSorted((a, b) => Number(b.selected) - Number(a.selected))
}

/** The chosen values and the commonest others, in the order they came. One more than fits is shown rather than hidden. */
export function mainOptions(options: readonly FacetOption[]): FacetOption[] {
  if (options.length <= mainMax + 1) return [...options]
  const commonest = new Set(
    options
      .filter(({ selected }) => !selected)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, mainMax),
  )
  return options.filter((option) => option.selected || commonest.has(option))
}

/** A number with as many digits as anybody reads; one that was converted has a dozen: 3.14960629921 in. What is no number stays. */
export function shortNumber(text: string): string {
  const number = Number(text)
  return text.length > 8 && Math.abs(number) < 100_000 ? String(Number(number.toPrecision(6))) : text
}
