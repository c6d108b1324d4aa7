import { badInput } from '@tensile/relay'
import type { Reader } from '../context.ts'
import type { SpecFilter } from '../generated/resolvers.ts'
import type { Clause } from '../query/clause.ts'
import { readQuery } from '../query/read-query.ts'
import {
  countHits,
  findProductBySku,
  selectCorrections,
  selectHits,
  type HitOrder,
  type HitPage,
  type HitRow,
} from './hit.repository.ts'
import type { FilterCondition, ResultSet } from './result-set.ts'
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

export interface Search extends HitPage {
  results: ResultSet
  offset: number
  /** The query with corrected words, when they made the difference. */
  corrected: string | null
  /** The product whose SKU was typed stands alone. */
  sku: string | null
}

/** Reads the query in each way it can be read, and answers with the first that finds something. */
export async function search(db: Reader, request: SearchRequest): Promise<Search> {
  const query = request.query.replaceAll('\u0000', ' ').trim()
  if (query.length > QUERY_MAX)
    throw badInput(`A query has at most ${QUERY_MAX} characters, this one has ${query.length}.`)
  const filters = await readFilters(db, request.filter, request.categoryId)
  const bySku = /\d/.test(query) && query.length >= 3 ? await findProductBySku(db, query) : null
  if (bySku !== null && filters.length === 0) {
    return {
      results: { clauses: [skuClause(query)], categoryId: request.categoryId, filters },
      hits: request.offset === 0 ? [{ id: bySku, score: 1 }] : [],
      total: 1,
      offset: request.offset,
      corrected: null,
      sku: bySku,
    }
  }
  const found = await searchReadings(db, await readQuery(db, query), filters, request)
  if (found.total > 0 || query === '') return { ...found, corrected: null, sku: null }
  const corrected = await correct(db, query, found.results.clauses)
  if (corrected !== null) {
    const again = await searchReadings(db, await readQuery(db, corrected), filters, request)
    if (again.total > 0) return { ...again, corrected, sku: null }
  }
  return { ...found, corrected: null, sku: null }
}

async function searchReadings(
  db: Reader,
  readings: Clause[][],
  filters: readonly FilterCondition[],
  request: SearchRequest,
) {
  const [best = []] = readings
  for (const clauses of readings) {
    const results = { clauses, categoryId: request.categoryId, filters }
    const page = await selectHits(db, results, request.order, request.size + 1, request.offset)
    if (page.total > 0) return { ...page, results, offset: request.offset }
  }
  return {
    hits: [],
    total: 0,
    results: { clauses: best, categoryId: request.categoryId, filters },
    offset: request.offset,
  }
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
  if (total > 0 || results.clauses.length < 2) return []
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

const skuClause = (text: string): Clause => ({
  text,
  kind: 'SKU',
  key: null,
  value: text,
  unit: null,
  lexemes: null,
  spec: null,
})
