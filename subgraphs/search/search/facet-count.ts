import type { FacetDefinition, FacetGroup, FacetValue } from './facet.repository.ts'

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

/** How often a value was met, and how often as the first of its attribute. */
interface Tally {
  count: number
  holders: number
}

export interface TalliedGroup extends Pick<FacetGroup, 'failed' | 'products'> {
  tallies: ReadonlyMap<number, Tally>
}

/** How often each value stands in the lists, by its number. */
export function tally(values: Int32Array): Map<number, Tally> {
  let highest = 0
  for (const id of values) highest = Math.max(highest, Math.abs(id))
  const first = new Uint32Array(highest + 1)
  const further = new Uint32Array(highest + 1)
  for (const id of values) {
    if (id > 0) first[id] = (first[id] ?? 0) + 1
    else further[-id] = (further[-id] ?? 0) + 1
  }
  const counted = new Map<number, Tally>()
  for (let id = 1; id <= highest; id++) {
    const holders = first[id] ?? 0
    const count = holders + (further[id] ?? 0)
    if (count > 0) counted.set(id, { count, holders })
  }
  return counted
}

/**
 * Adds up the values by attribute. Products that did not pass the filters on an attribute alone count for that attribute, and for no
 * other. Attributes with the same key are one facet, named and measured as most of the products have it.
 */
export function countFacets(
  groups: readonly TalliedGroup[],
  values: readonly FacetValue[],
  definitions: ReadonlyMap<string, FacetDefinition>,
): CountedFacet[] {
  const facets = new Map<string, FacetSum>()
  for (const { failed, tallies } of groups) {
    for (const value of values) {
      const met = tallies.get(value.id)
      const definition = definitions.get(value.definitionId)
      if (!met || !definition || (failed !== null && failed !== definition.key)) continue
      const facet = facets.get(definition.key) ?? new FacetSum()
      facets.set(definition.key, facet)
      facet.add(value, definition, met)
    }
  }
  return [...facets].flatMap(([key, facet]) => {
    const counting = groups.filter(({ failed }) => failed === null || failed === key)
    return facet.total(counting.reduce((sum, { products }) => sum + products, 0))
  })
}

class FacetSum {
  readonly #values = new Map<string | number, CountedValue>()
  readonly #definitions = new Map<FacetDefinition, number>()
  #holders = 0

  add({ text, number, numberMax }: FacetValue, definition: FacetDefinition, { count, holders }: Tally) {
    const same = numberMax === null ? (text ?? number ?? '') : `${number}..${numberMax}`
    const value = this.#values.get(same) ?? { text, number, numberMax, count: 0 }
    value.count += count
    this.#values.set(same, value)
    this.#definitions.set(definition, (this.#definitions.get(definition) ?? 0) + count)
    this.#holders += holders
  }

  total(products: number): CountedFacet[] {
    const [usual] = [...this.#definitions].sort(
      ([one, ones], [other, others]) => others - ones || Number(one.id) - Number(other.id),
    )
    if (usual === undefined) return []
    return [{ ...usual[0], values: [...this.#values.values()], missing: products - this.#holders, products }]
  }
}
