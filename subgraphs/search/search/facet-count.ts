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

/** How often values stand in the lists of a group, by their number. */
export interface TalliedGroup extends Pick<FacetGroup, 'failed' | 'products'> {
  /** The numbers that were met. */
  ids: number[]
  /** As the first value of their attribute. */
  first: Int32Array
  /** As a further one. */
  further: Int32Array
}

/** Loops by index: over a million values they take a fifth of the time. */
export function tally({ failed, products, values }: FacetGroup): TalliedGroup {
  let highest = 0
  for (let at = 0; at < values.length; at++) highest = Math.max(highest, Math.abs(values[at] ?? 0))
  const first = new Int32Array(highest + 1)
  const further = new Int32Array(highest + 1)
  for (let at = 0; at < values.length; at++) {
    const id = values[at] ?? 0
    if (id > 0) first[id] = (first[id] ?? 0) + 1
    else further[-id] = (further[-id] ?? 0) + 1
  }
  const ids: number[] = []
  for (let id = 1; id <= highest; id++) if (first[id] || further[id]) ids.push(id)
  return { failed, products, ids, first, further }
}

/**
 * Adds up the values by attribute. Products that did not pass the filters on an attribute alone count for that attribute, and for no
 * other. Attributes with the same key are one facet, named and measured as most of the products have it.
 */
export function countFacets(
  groups: readonly TalliedGroup[],
  valueOf: (id: number) => FacetValue | undefined,
  definitions: ReadonlyMap<string, FacetDefinition>,
): CountedFacet[] {
  const facets = new Map<string, FacetSum>()
  for (const { failed, ids, first, further } of groups) {
    for (const id of ids) {
      const value = valueOf(id)
      const definition = value && definitions.get(value.definitionId)
      if (!definition || (failed !== null && failed !== definition.key)) continue
      const facet = facets.get(definition.key) ?? new FacetSum()
      facets.set(definition.key, facet)
      facet.add(value, definition, first[id] ?? 0, further[id] ?? 0)
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

  add({ text, number, numberMax }: FacetValue, definition: FacetDefinition, holders: number, more: number) {
    const same = numberMax === null ? (text ?? number ?? '') : `${number}..${numberMax}`
    const known = this.#values.get(same)
    if (known) known.count += holders + more
    else this.#values.set(same, { text, number, numberMax, count: holders + more })
    this.#definitions.set(definition, (this.#definitions.get(definition) ?? 0) + holders + more)
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
