import { clauseOf, type PlacedClause } from './clause.ts'

/** No product has so many measures that a query asks for; each costs a look at all values of its kind. */
const MEASURES_MAX = 8

/** What is said again asks for nothing more; of many measures the last are words, which no product has all of. */
export function boundedClauses(clauses: readonly PlacedClause[]): PlacedClause[] {
  const same = Map.groupBy(clauses, ({ clause: { lexemes, spec, repeated, named } }) =>
    JSON.stringify([lexemes, spec, repeated, named]),
  )
  let measures = 0
  return [...same.values()].flatMap(([first, ...again]) => {
    if (!first) return []
    const places = [first, ...again].flatMap((each) => each.places)
    const { clause } = first
    if (clause.spec === null || ++measures <= MEASURES_MAX) return [{ clause, places }]
    return [{ clause: { ...clauseOf('TEXT', clause.text), lexemes: clause.text.toLowerCase() }, places }]
  })
}
