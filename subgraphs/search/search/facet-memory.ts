import type { Reader } from '../context.ts'
import { selectFacetValues, selectShown, type FacetValue, type Quantity } from './facet.repository.ts'

/**
 * What facets are made of and never changes: values by their number, and quantities as they are shown in a unit (units are changed by
 * migrations alone). It holds one entry for each distinct value that was ever in an answer. For one database.
 */
export interface FacetMemory {
  /** Knows the values with these numbers: those that were not met before are read. */
  values(db: Reader, ids: Iterable<number>): Promise<(id: number) => FacetValue | undefined>
  /** How to show these quantities. */
  shown(db: Reader, quantities: readonly Quantity[]): Promise<(quantity: Quantity) => string>
}

export function createFacetMemory(): FacetMemory {
  const values: (FacetValue | undefined)[] = []
  const texts = new Map<string | null, Map<number, string>>()
  const textOf = ({ number, unit }: Quantity) => texts.get(unit)?.get(number)
  return {
    async values(db, ids) {
      const unknown: number[] = []
      for (const id of ids) if (values[id] === undefined) unknown.push(id)
      if (unknown.length > 0) for (const value of await selectFacetValues(db, unknown)) values[value.id] = value
      return (id) => values[id]
    },
    async shown(db, quantities) {
      const unknown = quantities.filter((quantity) => textOf(quantity) === undefined)
      if (unknown.length > 0) {
        const read = await selectShown(db, unknown)
        unknown.forEach(({ number, unit }, at) => {
          const ofUnit = texts.get(unit) ?? new Map<number, string>()
          texts.set(unit, ofUnit.set(number, read[at] ?? ''))
        })
      }
      return (quantity) => textOf(quantity) ?? ''
    },
  }
}
