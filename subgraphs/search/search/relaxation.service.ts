import type { Reader } from '../context.ts'
import { leavesOf, type Clause } from '../query/clause.ts'
import { countHits, selectHits, selectNearest, type HitRow } from './hit.repository.ts'
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

/**
 * The products that meet all parts of the query but one size or designation, where that leaves the fewest: those of nearly that size
 * first, for a thread those of the same diameter.
 */
export async function nearest(
  db: Reader,
  { results }: Search,
  relaxed: readonly Relaxed[],
): Promise<(HitRow & { differs: string })[]> {
  const closest = relaxed.find(({ dropped: { kind, text } }) => kind === 'SPEC' || (kind === 'TEXT' && /\d/.test(text)))
  if (!closest) return []
  const hits = await nearestBut(db, results, closest)
  return hits.map((hit) => ({ ...hit, differs: closest.dropped.text }))
}

async function nearestBut(db: Reader, results: ResultSet, { dropped, totalCount }: Relaxed): Promise<HitRow[]> {
  const others = without(results, dropped)
  if (dropped.spec !== null && totalCount <= COMPARED_MAX) return selectNearest(db, others, dropped.spec, NEAREST_MAX)
  const sameDiameter = inAnyPitch(dropped)
  const { hits } = sameDiameter
    ? await selectHits(db, { ...others, clauses: [...others.clauses, sameDiameter] }, BY_RELEVANCE, NEAREST_MAX, 0)
    : { hits: [] }
  return hits.length > 0 ? hits : (await selectHits(db, others, BY_RELEVANCE, NEAREST_MAX, 0)).hits
}

const BY_RELEVANCE = { by: 'RELEVANCE', direction: 'ASC', specKey: null } as const
/** So many values are compared; of more, the best by their words are near enough. */
const COMPARED_MAX = 2_000

/** "M12x2.5" as any thread of that diameter. */
function inAnyPitch(clause: Clause): Clause | null {
  const diameter = leavesOf(clause.lexemes ?? { any: [] }).flatMap((lexeme) =>
    typeof lexeme === 'string' ? (/^t:[^x-]+[x-]/.exec(lexeme)?.[0] ?? []) : [],
  )[0]
  return diameter ? { ...clause, lexemes: { prefix: diameter } } : null
}

const without = (results: ResultSet, dropped: Clause): ResultSet => ({
  ...results,
  clauses: results.clauses.filter((clause) => clause !== dropped),
})
