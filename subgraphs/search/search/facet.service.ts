import type { Reader } from '../context.ts'
import { countFacets, type CountedFacet, type CountedValue, type FacetGroup } from './facet-count.ts'
import type { FacetMemory } from './facet-memory.ts'
import type { ResultSet } from './result-set.ts'

export interface Facet extends Pick<CountedFacet, 'key' | 'label' | 'type' | 'unit' | 'missing'> {
  min: number | null
  max: number | null
  values: { value: string; count: number }[]
}

const VALUES_MAX = 300

/**
 * Exact counts of the filterable attributes of the products found. A product counts for an attribute when it passes all
 * filters, or all but those on that attribute. Named by a version of the vocabulary, and measured as filters read bare numbers. Attributes
 * that tell nothing apart are left out unless a filter did that; the most selective come first.
 */
export async function facetsOf(
  db: Reader,
  memory: FacetMemory,
  vocabulary: string,
  groups: readonly FacetGroup[],
  { leafIds, filters }: Pick<ResultSet, 'leafIds' | 'filters'>,
): Promise<Facet[]> {
  const lists = groups.map(({ ids }) => ids)
  const valueOf = await memory.values(db, lists)
  const definitionIds = new Set<string>()
  for (const ids of lists) for (const id of ids) definitionIds.add(valueOf(id)?.definitionId ?? '0')
  const units = await memory.units(db, vocabulary, leafIds)
  const facets = countFacets(groups, valueOf, await memory.definitions(db, vocabulary, definitionIds))
    .filter((facet) => facet.values.length > 1 || facet.missing > 0 || filters.length > 0)
    .map((facet) => ({ ...facet, unit: units.get(facet.key) ?? facet.unit }))
    .map((facet) => ({ facet, unselectivity: concentration(facet) }))
    .sort((one, other) => one.unselectivity - other.unselectivity || Number(one.facet.id) - Number(other.facet.id))
    .map(({ facet }) => ({ facet, told: mostFrequent(facet.values), bounds: boundsOf(facet) }))
  const shownIn = await memory.shown(
    db,
    facets.map(({ facet: { unit }, told, bounds }) => ({ unit, numbers: [...told.flatMap(numbersOf), ...bounds] })),
  )
  return facets.map(({ facet: { key, label, type, unit, missing }, told, bounds }) => {
    const shown = shownIn(unit)
    const [min = null, max = null] = bounds.map((number) => Number(shown(number)))
    const values = told.map((value) => ({
      value: value.text ?? numbersOf(value).map(shown).join('..'),
      count: value.count,
    }))
    return { key, label, type, unit, missing, min, max, values }
  })
}

/** The chance that two products have the same value, and that one has none: low for what narrows a search most. */
function concentration({ values, missing, products }: CountedFacet): number {
  const sum = values.reduce((total, { count }) => total + count, 0)
  return values.reduce((total, { count }) => total + (count / sum) ** 2, 0) + missing / products
}

/** In their order, the rarest left out where there are too many. */
function mostFrequent(values: readonly CountedValue[]): CountedValue[] {
  const kept =
    values.length <= VALUES_MAX
      ? [...values]
      : [...values].sort((one, other) => other.count - one.count || inOrder(one, other)).slice(0, VALUES_MAX)
  return kept.sort(inOrder)
}

/** Numbers by size, text with the numbers in it by size: M2 before M10. */
const inOrder = (one: CountedValue, other: CountedValue): number =>
  (one.number ?? 0) - (other.number ?? 0) ||
  (one.numberMax ?? 0) - (other.numberMax ?? 0) ||
  collator.compare(one.text ?? '', other.text ?? '')
const collator = new Intl.Collator('en', { numeric: true })

/** The lowest and the highest number; none of text. */
function boundsOf({ values }: CountedFacet): number[] {
  let [min, max] = [Infinity, -Infinity]
  for (const { number, numberMax } of values) {
    if (number === null) continue
    min = Math.min(min, number)
    max = Math.max(max, numberMax ?? number)
  }
  return min > max ? [] : [min, max]
}

const numbersOf = ({ number, numberMax }: CountedValue): number[] =>
  number === null ? [] : numberMax === null ? [number] : [number, numberMax]
