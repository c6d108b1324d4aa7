import type { Reader } from '../context.ts'
import { clauseOf, type Clause } from '../query/clause.ts'
import { countHits } from './hit.repository.ts'
import type { ResultSet } from './result-set.ts'
import type { Search } from './search.service.ts'

/** What is left of a query that nothing meets when some of it is dropped. */
export interface Relaxed {
  /** All that is dropped, as one part of the query. */
  dropped: Clause
  parts: readonly Clause[]
  kept: ResultSet
  totalCount: number
}

/**
 * For a query that nothing meets: each part that alone keeps all products away, first what leaves the fewest. Where no size does that alone,
 * also one choice of several parts.
 */
export async function relaxations(db: Reader, search: Search): Promise<Relaxed[]> {
  const { results, total } = search
  if ((await total()) > 0 || results.clauses.length > PARTS_MAX) return []
  const counted = await Promise.all(results.clauses.map((clause) => withoutOne(db, results, clause)))
  const relaxed = counted.flat().filter(({ totalCount }) => totalCount > 0)
  const several = relaxed.some(({ dropped }) => isSize(dropped)) ? null : await withoutSeveral(db, search)
  return [...relaxed, ...(several ? [several] : [])].sort((one, other) => one.totalCount - other.totalCount)
}

/** A size or a designation. */
export const isSize = ({ kind, text }: Clause) => kind === 'SPEC' || (kind === 'TEXT' && /\d/.test(text))

/**
 * Without the clause; where that keeps more, without the number in it, "34" of "nema 34"; and where no product has the word in it, without
 * that: "skf" of "skf 6205".
 */
async function withoutOne(db: Reader, results: ResultSet, clause: Clause): Promise<Relaxed[]> {
  const others = results.clauses.filter((other) => other !== clause)
  const whole = others.length > 0 ? [await relax(db, results, [clause], others)] : []
  const halves = await Promise.all(
    clause.halves.map(async (half) => {
      const isOffered =
        /\d/.test(half.text) || others.length === 0 || (await countHits(db, { ...results, clauses: [half] })) === 0
      const kept = [...others, ...clause.halves.filter((other) => other !== half)]
      return isOffered ? [await relax(db, results, [half], kept)] : []
    }),
  )
  return [...whole, ...halves.flat().filter(({ totalCount }) => whole.every((one) => totalCount < one.totalCount))]
}

/** What is sought comes before what it is like, sizes and designations last; of words the last one says what it is. */
const byImportance = (parts: readonly Clause[]): Clause[] => {
  const [sizes, names] = [parts.filter(isSize), parts.filter((part) => !isSize(part))]
  return [
    ...names.filter(({ kind }) => kind !== 'TEXT'),
    ...names.filter(({ kind }) => kind === 'TEXT').reverse(),
    ...sizes,
  ]
}
/** Of more parts none is to blame alone. Each is one more statement. */
const PARTS_MAX = 12
/** These are asked one after the other. */
const SEVERAL_MAX = 8

/** Keeps each part, the most important first, that products with those kept before have. */
async function withoutSeveral(db: Reader, { results, without }: Search): Promise<Relaxed | null> {
  const parts = results.clauses.flatMap((clause) => (clause.halves.length > 0 ? clause.halves : [clause]))
  if (parts.length > SEVERAL_MAX) return null
  const kept: Clause[] = []
  for (const part of byImportance(parts))
    if ((await countHits(db, { ...results, clauses: [...kept, part] })) > 0) kept.push(part)
  const dropped = parts.filter((part) => !kept.includes(part))
  const [first, ...more] = dropped
  return first && more.length > 0 && kept.length > 0
    ? relax(db, results, [first, ...more], kept, joined(dropped, without))
    : null
}

async function relax(
  db: Reader,
  results: ResultSet,
  parts: readonly [Clause, ...Clause[]],
  clauses: readonly Clause[],
  dropped: Clause = parts[0],
): Promise<Relaxed> {
  const kept = { ...results, clauses }
  return { dropped, parts, kept, totalCount: await countHits(db, kept) }
}

function joined(parts: readonly Clause[], without: Search['without']): Clause {
  const places = parts.flatMap((part) => part.places)
  return {
    ...clauseOf('TEXT', parts.map(({ text }) => text).join(' ')),
    display: parts.map(({ display }) => display).join(', '),
    places,
    halves: [],
    remainder: without(places),
  }
}
