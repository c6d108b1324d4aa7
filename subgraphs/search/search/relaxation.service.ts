import type { Reader } from '../context.ts'
import type { Clause } from '../query/clause.ts'
import { countHits, selectHits, type HitRow } from './hit.repository.ts'
import type { ResultSet } from './result-set.ts'
import type { Search } from './search.service.ts'

const NEAREST_MAX = 10

export interface Relaxed {
  dropped: Clause
  totalCount: number
}

/** How many products each part of the query keeps away, when all parts together leave none. */
export async function relaxations(db: Reader, { results, total }: Search): Promise<Relaxed[]> {
  if (results.clauses.length < 2 || (await total()) > 0) return []
  const relaxed = await Promise.all(
    results.clauses.map(async (dropped) => ({ dropped, totalCount: await countHits(db, without(results, dropped)) })),
  )
  return relaxed.filter(({ totalCount }) => totalCount > 0).sort((one, other) => one.totalCount - other.totalCount)
}

/** The products that meet all parts of the query but one, where that leaves the fewest. */
export async function nearest(
  db: Reader,
  { results }: Search,
  relaxed: readonly Relaxed[],
): Promise<(HitRow & { differs: string })[]> {
  const closest = relaxed.find(({ dropped }) => dropped.kind === 'SPEC')
  if (!closest) return []
  const order = { by: 'RELEVANCE', direction: 'ASC', specKey: null } as const
  const { hits } = await selectHits(db, without(results, closest.dropped), order, NEAREST_MAX, 0)
  return hits.map((hit) => ({ ...hit, differs: closest.dropped.text }))
}

const without = (results: ResultSet, dropped: Clause): ResultSet => ({
  ...results,
  clauses: results.clauses.filter((clause) => clause !== dropped),
})
