import type { SpecFilter } from '@/gateway/operations.ts'

/** What a buyer chose of one facet. Bounds are kept as typed; a bare number is in `unit`. */
export type FacetChoice = {
  key: string
  values: string[]
  is: boolean | null
  min: string
  max: string
  contains: string
  /** Code of the unit that was picked; empty for the attribute's own. */
  unit: string
}

const parameter = /^f\.([a-z][a-z0-9_]*)(?:\.(is|min|max|contains|unit))?$/
const choicesMax = 50
const textMax = 200

/** The parameters of an address that are choices: `f.material=A2&f.material=A4&f.length.min=10&f.length.unit=mm`. */
export function readFacetChoices(search: Record<string, string | string[] | undefined>): FacetChoice[] {
  const choices = new Map<string, FacetChoice>()
  for (const [name, given] of Object.entries(search)) {
    const [, key, part] = parameter.exec(name) ?? []
    const texts = [given].flat().flatMap((text) => (text?.trim() ? [text.trim().slice(0, textMax)] : []))
    const [text] = texts
    if (key === undefined || text === undefined) continue
    const choice = choices.get(key) ?? noChoice(key)
    if (part === undefined) choices.set(key, { ...choice, values: [...new Set(texts)] })
    else if (part === 'is') choices.set(key, { ...choice, is: text === 'true' })
    else choices.set(key, { ...choice, [part]: text })
  }
  return [...choices.values()].filter(isChosen).slice(0, choicesMax)
}

/** Adds a choice to an address. */
export function writeFacetChoice(search: URLSearchParams, choice: FacetChoice): void {
  const { key, values, is } = choice
  for (const value of values) search.append(`f.${key}`, value)
  if (is !== null) search.set(`f.${key}.is`, String(is))
  for (const part of ['min', 'max', 'contains', 'unit'] as const) {
    if (choice[part] && (part !== 'unit' || hasBound(choice))) search.set(`f.${key}.${part}`, choice[part])
  }
}

export function noChoice(key: string): FacetChoice {
  return { key, values: [], is: null, min: '', max: '', contains: '', unit: '' }
}

/** Does it keep any product away? A unit alone does not. */
export function isChosen(choice: FacetChoice): boolean {
  return choice.values.length > 0 || choice.is !== null || hasBound(choice)
}

/** The choices with this one in the place of the one on the same facet; one that asks for nothing is left out. */
export function withChoice(choices: readonly FacetChoice[], choice: FacetChoice): FacetChoice[] {
  const known = choices.some(({ key }) => key === choice.key)
  const all = known ? choices.map((other) => (other.key === choice.key ? choice : other)) : [...choices, choice]
  return all.filter(isChosen)
}

/** With the value if it was not chosen, without it if it was. It takes the place of bounds: beside them it would often find nothing. */
export function toggled(choice: FacetChoice, value: string): FacetChoice {
  const without = choice.values.filter((other) => other !== value)
  if (without.length < choice.values.length) return { ...choice, values: without }
  return { ...noChoice(choice.key), values: [...choice.values, value] }
}

export function toSpecFilter(choice: FacetChoice): SpecFilter {
  const { key, values, is, min, max, contains } = choice
  return {
    key,
    ...(values.length > 0 && { in: values }),
    ...(is !== null && { is }),
    ...(min && { min: withUnit(min, choice.unit) }),
    ...(max && { max: withUnit(max, choice.unit) }),
    ...(contains && { contains: withUnit(contains, choice.unit) }),
  }
}

/** "10" in the unit that was picked; what was typed with a unit keeps it. */
export function withUnit(text: string, unit: string): string {
  return unit && /^[-+\d.,/\s]+$/.test(text) ? `${text} ${unit}` : text
}

function hasBound({ min, max, contains }: FacetChoice): boolean {
  return Boolean(min || max || contains)
}
