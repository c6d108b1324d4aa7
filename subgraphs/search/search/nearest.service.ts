import type { Reader } from '../context.ts'
import type { Clause } from '../query/clause.ts'
import { countHits, selectHits, type HitRow } from './hit.repository.ts'
import { selectNearestSizes, selectNearestValues } from './nearest.repository.ts'
import { nearly } from './nearly.ts'
import { isSize, type Relaxed } from './relaxation.service.ts'
import type { ResultSet } from './result-set.ts'
import type { Search } from './search.service.ts'

const NEAREST_MAX = 10

/** A product that is near what was asked for, and the parts of the query that it does not meet. */
export type NearHit = HitRow & { differs: string[] }

/**
 * For a query that nothing meets: the products that meet all of it but one size or designation, where that leaves the fewest, else but
 * what can be dropped; those of nearly that size first.
 */
export async function nearest(db: Reader, { results }: Search, relaxed: readonly Relaxed[]): Promise<NearHit[]> {
  const closest =
    relaxed.find(({ dropped }) => isUnknownWord(dropped, results)) ??
    relaxed.find(({ parts }) => parts.some(isSize)) ??
    relaxed[0] ??
    onlyPart(results)
  if (!closest) return []
  const { kept, parts } = closest
  const differs = parts.map(({ text }) => text)
  const hits = await nearestOf(db, kept, parts)
  return hits.map((hit) => ({ ...hit, differs }))
}

/** The word of a clause whose number can stay: it is offered only where no product has it. */
const isUnknownWord = (dropped: Clause, { clauses }: ResultSet): boolean =>
  clauses.some(({ halves }) => halves.includes(dropped)) && !/\d/.test(dropped.text)

/** A query of one part: nothing is left to meet, but there may be what is nearly that. */
function onlyPart(results: ResultSet): Pick<Relaxed, 'kept' | 'parts'> | null {
  const [clause, ...more] = results.clauses
  return clause && more.length === 0 ? { kept: { ...results, clauses: [] }, parts: [clause] } : null
}

/** Products with all that is kept and nearly one of the parts; else with all that is kept, unless that is nothing. */
async function nearestOf(db: Reader, kept: ResultSet, parts: readonly Clause[]): Promise<HitRow[]> {
  const weaker = await Promise.all(parts.map((part) => nearly(db, part)))
  const steps = Math.max(...weaker.map((ways) => ways.length))
  for (let step = 0; step < steps; step++) {
    for (const ways of weaker) {
      const way = ways[step]
      const hits = way ? await compared(db, { ...kept, clauses: [...kept.clauses, way] }, way) : []
      if (hits.length > 0) return hits
    }
  }
  const [first] = parts.filter(isComparable)
  return kept.clauses.length === 0 ? [] : compared(db, kept, first ?? null)
}

const isComparable = ({ spec, near }: Clause) => spec !== null || near !== null

/** So many products are compared; of more, the best by their words are near enough. */
const COMPARED_MAX = 2_000
const BY_RELEVANCE = { by: 'RELEVANCE', direction: 'ASC', specKey: null } as const

async function compared(db: Reader, results: ResultSet, to: Clause | null): Promise<HitRow[]> {
  if (to && isComparable(to)) {
    const total = await countHits(db, results)
    if (total === 0) return []
    if (total <= COMPARED_MAX) {
      if (to.spec) return selectNearestValues(db, results, to.spec, NEAREST_MAX)
      if (to.near) return selectNearestSizes(db, results, to.near, NEAREST_MAX)
    }
  }
  return (await selectHits(db, results, BY_RELEVANCE, NEAREST_MAX, 0)).hits
}
