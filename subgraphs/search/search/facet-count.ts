import type { FacetDefinition, FacetValue } from './facet.repository.ts'
import { sumTallies, type Tally } from './facet-tally.ts'

/** Products that count for the same facets. */
export interface FacetGroup extends Tally {
  /** The attribute whose filters they alone did not pass, null when they passed all. */
  failed: string | null
}

/** One value of an attribute, and how many products have it. */
export interface CountedValue extends Pick<FacetValue, 'text' | 'number' | 'numberMax'> {
  count: number
}

/** What the products found have of one attribute. */
export interface CountedFacet extends FacetDefinition {
  values: CountedValue[]
  /** Products without a value. */
  missing: number
  /** Products that are counted: a filter on the attribute itself keeps none away. */
  products: number
}

/** What the products found have of one definition of an attribute. */
interface DefinitionCount {
  definition: FacetDefinition
  values: CountedValue[]
  /** Products with a value. */
  holders: number
  /** How often they have one. */
  times: number
}

/**
 * Adds up the values by attribute. Products that did not pass the filters on an attribute alone count for that attribute, and for no
 * other. Attributes with the same key are one facet, named and measured as most of the products have it.
 */
export function countFacets(
  groups: readonly FacetGroup[],
  valueOf: (id: number) => FacetValue | undefined,
  definitions: ReadonlyMap<string, FacetDefinition>,
): CountedFacet[] {
  const definitionOf = (id: number) => definitions.get(valueOf(id)?.definitionId ?? '')
  const counting = groups.map((group) =>
    group.failed === null ? group : valuesOnly(group, (id) => definitionOf(id)?.key === group.failed),
  )
  const counts = countDefinitions(sumTallies(counting), valueOf, definitions)
  return [...Map.groupBy(counts, ({ definition }) => definition.key)].map(([key, ofKey]) => {
    const products = sum(groups, (group) => (group.failed === null || group.failed === key ? group.products : 0))
    const usual = ofKey.reduce((one, other) => (isMoreUsual(other, one) ? other : one))
    const values = ofKey.length === 1 ? usual.values : mergeSame(ofKey.flatMap((count) => count.values))
    return { ...usual.definition, values, missing: products - sum(ofKey, ({ holders }) => holders), products }
  })
}

const isMoreUsual = (one: DefinitionCount, other: DefinitionCount) =>
  one.times > other.times || (one.times === other.times && Number(one.definition.id) < Number(other.definition.id))

function valuesOnly(tally: Tally, isCounted: (id: number) => boolean): Tally {
  const places = [...tally.ids.keys()].filter((at) => isCounted(tally.ids[at] ?? 0))
  const at = (numbers: Int32Array) => Int32Array.from(places, (place) => numbers[place] ?? 0)
  return { products: tally.products, ids: at(tally.ids), first: at(tally.first), further: at(tally.further) }
}

function countDefinitions(
  { ids, first, further }: Tally,
  valueOf: (id: number) => FacetValue | undefined,
  definitions: ReadonlyMap<string, FacetDefinition>,
): DefinitionCount[] {
  const counts = new Map<string, DefinitionCount>()
  for (let at = 0; at < ids.length; at++) {
    const value = valueOf(ids[at] ?? 0)
    if (value === undefined) continue
    const { definitionId, text, number, numberMax } = value
    let counted = counts.get(definitionId)
    if (counted === undefined) {
      const definition = definitions.get(definitionId)
      if (definition === undefined) continue
      counted = { definition, values: [], holders: 0, times: 0 }
      counts.set(definitionId, counted)
    }
    const holders = first[at] ?? 0
    const count = holders + (further[at] ?? 0)
    counted.values.push({ text, number, numberMax, count })
    counted.holders += holders
    counted.times += count
  }
  return [...counts.values()]
}

/** The same value of several definitions is one. */
function mergeSame(values: readonly CountedValue[]): CountedValue[] {
  const merged = new Map<string | number | null, CountedValue>()
  for (const value of values) {
    const same = value.numberMax === null ? (value.text ?? value.number) : `${value.number}..${value.numberMax}`
    const known = merged.get(same)
    if (known) known.count += value.count
    else merged.set(same, value)
  }
  return [...merged.values()]
}

const sum = <Item>(items: readonly Item[], count: (item: Item) => number) =>
  items.reduce((total, item) => total + count(item), 0)
