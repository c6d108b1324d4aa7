import { badInput } from '@tensile/relay'
import type { Reader } from '../context.ts'
import type { SpecFilter } from '../generated/resolvers.ts'
import { cleanText } from '../query/clean-text.ts'
import { clauseOf, type Clause } from '../query/clause.ts'
import { readQuery } from '../query/read-query.ts'
import type { SearchMemory } from '../search-memory.ts'
import {
  countHits,
  findProductBySku,
  selectCorrections,
  selectHits,
  selectLeaves,
  type HitOrder,
  type HitRow,
} from './hit.repository.ts'
import type { ResultSet } from './result-set.ts'
import { countsOf, type Counts } from './result-counts.ts'
import { readFilters } from './spec-filter.ts'

const QUERY_MAX = 500
const NEAREST_MAX = 10

export interface SearchRequest {
  query: string
  categoryId: string | null
  filter: readonly SpecFilter[]
  order: HitOrder
  size: number
  offset: number
}

export interface Search extends Counts {
  results: ResultSet
  /** The products of the page. */
  hits: HitRow[]
  offset: number
  hasNext: boolean
  /** The query with corrected words, when they made the difference. */
  corrected: string | null
  /** The product whose SKU was typed stands alone. */
  sku: string | null
}

/** Reads the query in each way it can be read, and answers with the first that finds something. */
export async function search(db: Reader, memory: SearchMemory, request: SearchRequest): Promise<Search> {
  const query = cleanText(request.query).trim()
  if (query.length > QUERY_MAX)
    throw badInput(`A query has at most ${QUERY_MAX} characters, this one has ${query.length}.`)
  const leafIds = request.categoryId === null ? null : await selectLeaves(db, request.categoryId)
  const filters = await readFilters(db, request.filter, leafIds)
  const bySku = /\d/.test(query) && query.length >= 3 ? await findProductBySku(db, query) : null
  if (bySku !== null && filters.length === 0) {
    return {
      results: { clauses: [skuClause(query)], leafIds, filters },
      hits: request.offset === 0 ? [{ id: bySku, score: 1 }] : [],
      offset: request.offset,
      hasNext: false,
      total: () => Promise.resolve(1),
      facetGroups: () => Promise.resolve([]),
      corrected: null,
      sku: bySku,
    }
  }
  const searchFor = async (text: string) =>
    searchReadings(
      db,
      (await readQuery(db, memory.vocabulary, text)).map((clauses) => ({ clauses, leafIds, filters })),
      request,
      memory,
    )
  const found = await searchFor(query)
  if (found.isFound || query === '') return { ...found, corrected: null, sku: null }
  const corrected = await correct(db, query, found.results.clauses)
  if (corrected !== null) {
    const again = await searchFor(corrected)
    if (again.isFound) return { ...again, corrected, sku: null }
  }
  return { ...found, corrected: null, sku: null }
}

/** The first reading that finds something, else the first. */
async function searchReadings(
  db: Reader,
  readings: readonly ResultSet[],
  request: SearchRequest,
  memory: SearchMemory,
) {
  const [first = { clauses: [], leafIds: null, filters: [] }, ...others] = readings
  const page = await searchReading(db, first, request, memory)
  if (page.isFound) return page
  for (const results of others) {
    const other = await searchReading(db, results, request, memory)
    if (other.isFound) return other
  }
  return page
}

async function searchReading(
  db: Reader,
  results: ResultSet,
  { order, size, offset }: SearchRequest,
  { totalOfWhole }: SearchMemory,
) {
  const rows = await selectHits(db, results, order, size + 1, offset)
  const hasNext = rows.length > size
  const isWhole = !hasNext && (rows.length > 0 || offset === 0)
  const counts = countsOf(db, results, isWhole ? offset + rows.length : null, totalOfWhole)
  const isFound = rows.length > 0 || (offset > 0 && (await counts.total()) > 0)
  return { results, hits: rows.slice(0, size), offset, hasNext, isFound, ...counts }
}

/** Words that no document holds, as the nearest one that some do; sizes stay as they are. */
async function correct(db: Reader, query: string, clauses: readonly Clause[]): Promise<string | null> {
  const words = clauses.filter(({ kind, text }) => kind === 'TEXT' && /^[a-z]{4,}$/.test(text)).map(({ text }) => text)
  if (words.length === 0) return null
  const corrections = await selectCorrections(db, words)
  const corrected = query.replace(/[a-z]{4,}/gi, (word) => corrections.get(word.toLowerCase()) ?? word)
  return corrected === query ? null : corrected
}

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
  const hits = await selectHits(db, without(results, closest.dropped), order, NEAREST_MAX, 0)
  return hits.map((hit) => ({ ...hit, differs: closest.dropped.text }))
}

const without = (results: ResultSet, dropped: Clause): ResultSet => ({
  ...results,
  clauses: results.clauses.filter((clause) => clause !== dropped),
})

const skuClause = (sku: string): Clause => ({ ...clauseOf('SKU', sku), remainder: '' })
