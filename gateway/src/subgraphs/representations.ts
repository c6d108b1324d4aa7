/** Entities that one fetch asks for, each only once. */
export interface DistinctRepresentations {
  distinct: unknown[]
  /** For each entity asked for, its place in `distinct`. */
  places: number[]
}

/** Null when all of them differ: then there is nothing to save. */
export function distinctRepresentations(representations: readonly unknown[]): DistinctRepresentations | null {
  const seen = new Map<string, number>()
  const distinct: unknown[] = []
  const places = representations.map((representation) => {
    const key = JSON.stringify(representation)
    const place = seen.get(key) ?? distinct.push(representation) - 1
    seen.set(key, place)
    return place
  })
  return distinct.length === representations.length ? null : { distinct, places }
}

/**
 * The answer for every entity asked for. The gateway merges further fetches into what it is given, so that no two places
 * may share an object: all but the first are copies.
 */
export function expandEntities(entities: readonly unknown[], places: readonly number[]): unknown[] {
  const used = new Set<number>()
  return places.map((place) => {
    const isFirst = !used.has(place)
    used.add(place)
    return isFirst ? entities[place] : structuredClone(entities[place])
  })
}
