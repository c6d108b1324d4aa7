import type { Reader } from '../context.ts'
import {
  selectCommonUnits,
  selectFacetDefinitions,
  selectFacetValues,
  selectShown,
  type FacetDefinition,
  type FacetValue,
  type Quantity,
} from './facet.repository.ts'

/**
 * What facets are made of. Values by their number and quantities as they are shown in a unit never change (units do by migrations alone):
 * it holds one entry for each that was ever in an answer. Definitions belong to a version of the vocabulary. For one database.
 */
export interface FacetMemory {
  /** Knows the values with these numbers: those that were not met before are read. */
  values(db: Reader, lists: readonly Int32Array[]): Promise<(id: number) => FacetValue | undefined>
  /** The definitions with these ids, in that version of the vocabulary or a newer one. */
  definitions(db: Reader, version: string, ids: Iterable<string>): Promise<ReadonlyMap<string, FacetDefinition>>
  /** The units, in that version of the vocabulary or a newer one, of attributes that families of the leaves measure in several. */
  units(db: Reader, version: string, leafIds: readonly string[] | null): Promise<ReadonlyMap<string, string>>
  /** How to show these canonical numbers in their units. */
  shown(db: Reader, quantities: readonly Quantities[]): Promise<(unit: string | null) => (number: number) => string>
}

export interface Quantities {
  unit: string | null
  numbers: readonly number[]
}

export function createFacetMemory(): FacetMemory {
  const values: (FacetValue | undefined)[] = []
  let definitions = { version: '', byId: new Map<string, FacetDefinition>() }
  let units = { version: '', ofLeaves: new Map<string, ReadonlyMap<string, string>>() }
  const texts = new Map<string | null, Map<number, string>>()
  const textsIn = (unit: string | null) => {
    const known = texts.get(unit) ?? new Map<number, string>()
    texts.set(unit, known)
    return known
  }
  return {
    async values(db, lists) {
      const unknown = new Set<number>()
      for (const ids of lists) for (const id of ids) if (values[id] === undefined) unknown.add(id)
      if (unknown.size > 0) for (const value of await selectFacetValues(db, [...unknown])) values[value.id] = value
      return (id) => values[id]
    },
    async definitions(db, version, ids) {
      if (definitions.version !== version) definitions = { version, byId: new Map() }
      const { byId } = definitions
      const unknown = [...ids].filter((id) => !byId.has(id))
      if (unknown.length > 0) for (const row of await selectFacetDefinitions(db, unknown)) byId.set(row.id, row)
      return byId
    },
    async units(db, version, leafIds) {
      if (units.version !== version) units = { version, ofLeaves: new Map() }
      const { ofLeaves } = units
      const leaves = leafIds?.join() ?? 'all'
      const known = ofLeaves.get(leaves) ?? (await selectCommonUnits(db, leafIds))
      ofLeaves.set(leaves, known)
      return known
    },
    async shown(db, quantities) {
      const unknown: Quantity[] = []
      for (const { unit, numbers } of quantities) {
        const known = textsIn(unit)
        for (const number of numbers) if (!known.has(number)) unknown.push({ number, unit })
      }
      if (unknown.length > 0) {
        const read = await selectShown(db, unknown)
        unknown.forEach(({ number, unit }, at) => textsIn(unit).set(number, read[at] ?? ''))
      }
      return (unit) => {
        const known = textsIn(unit)
        return (number) => known.get(number) ?? ''
      }
    },
  }
}
