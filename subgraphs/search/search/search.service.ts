import { badInput } from '@tensile/relay'
import type { Reader } from '../context.ts'
import type { SpecFilter } from '../generated/resolvers.ts'
import { cleanText } from '../query/clean-text.ts'
import { clauseOf, isAmong, type Clause } from '../query/clause.ts'
import { readQuery, type ReadQuery } from '../query/read-query.ts'
import type { Counts, SearchMemory } from '../search-memory.ts'
import { selectCountedHits, selectCounts, type CountedHits } from './counted-hits.repository.ts'
import { facetsOf, type Facet } from './facet.service.ts'
import type { HitOrder } from './hit-order.ts'
import { countHits, selectCorrections, selectHits, selectLeaves, type HitRow } from './hit.repository.ts'
import type { ResultSet } from './result-set.ts'
import { selectBySku } from './sku.repository.ts'
import { readFilters } from './spec-filter.ts'

const QUERY_MAX = 500

export interface SearchRequest {
  query: string
  categoryId: string | null
  filter: readonly SpecFilter[]
  order: HitOrder
  size: number
  offset: number
  /** Whether facets are asked for. */
  isCounted: boolean
}

export interface Search {
  results: ResultSet
  /** The products of the page. */
  hits: HitRow[]
  offset: number
  hasNext: boolean
  /** How many products are found. Counted when it is first asked for, where it is not known. */
  total: () => Promise<number>
  /** None where they are not asked for. */
  facets: Facet[]
  /** The query without what was read at these places. */
  without: (places: readonly number[]) => string
  /** The query with corrected words, when they made the difference. */
  corrected: string | null
  /** The products whose SKU was typed stand alone; null where none was. */
  skus: readonly string[] | null
}

/** Reads the query in each way it can be read, and answers with the first that finds something. */
export async function search(db: Reader, memory: SearchMemory, request: SearchRequest): Promise<Search> {
  const query = cleanText(request.query).trim()
  if (query.length > QUERY_MAX)
    throw badInput(`A query has at most ${QUERY_MAX} characters, this one has ${query.length}.`)
  const leafIds = request.categoryId === null ? null : await selectLeaves(db, request.categoryId)
  const filters = await readFilters(db, request.filter, leafIds)
  const read = await readQuery(db, memory.vocabulary, query)
  const within = { db, memory, request, leafIds, filters }
  const sku = read.skuOf !== null && filters.length === 0 ? await foundBySku(within, query) : null
  if (sku && read.isSku) return sku
  const found = await searchReadings(within, read)
  if (found.isFound || query === '') return { ...found, corrected: null, skus: null }
  if (sku) return sku
  const corrected = await correct(db, query, found.results.clauses)
  if (corrected !== null) {
    const again = await searchReadings(within, await readQuery(db, memory.vocabulary, corrected))
    if (again.isFound) return { ...again, corrected, skus: null }
  }
  return { ...found, corrected: null, skus: null }
}

/** The products with that SKU stand alone. Null where there is none: the category has no such product. */
async function foundBySku({ db, leafIds, filters, request }: Within, typed: string): Promise<Search | null> {
  const { offset, size } = request
  const skus = await selectBySku(db, typed, leafIds)
  if (skus.length === 0) return null
  return {
    results: { clauses: [skuClause(typed)], leafIds, filters },
    hits: skus.slice(offset, offset + size).map((id) => ({ id, score: 1 })),
    offset,
    hasNext: skus.length > offset + size,
    total: () => Promise.resolve(skus.length),
    facets: [],
    without: () => '',
    corrected: null,
    skus,
  }
}

/** What all readings of a query are searched with. */
interface Within extends Pick<ResultSet, 'leafIds' | 'filters'> {
  db: Reader
  memory: SearchMemory
  request: SearchRequest
}

type Found = Omit<Search, 'corrected' | 'skus'> & { isFound: boolean }

/** The first reading that finds something, else the first. */
async function searchReadings(within: Within, read: ReadQuery): Promise<Found> {
  let first: Found | null = null
  let isRefused: Promise<boolean> | null = null // asked once: it is the same for all ways that ask
  for await (const { clauses, unless, isNarrow } of read.readings) {
    if (unless !== null && (await (isRefused ??= isMet(within, unless)))) continue
    const found = await searchReading(within, clauses, read)
    if (found.isFound) return found
    if (!isNarrow) first ??= found
  }
  if (first === null) throw new Error('a query was read in no way')
  return first
}

const isMet = async ({ db, leafIds, filters }: Within, clauses: readonly Clause[]): Promise<boolean> =>
  (await countHits(db, { clauses, leafIds, filters })) > 0

async function searchReading(within: Within, clauses: readonly Clause[], read: ReadQuery): Promise<Found> {
  const { db, request, leafIds, filters } = within
  const { size, offset } = request
  const results: ResultSet = { clauses, leafIds, filters }
  const key = JSON.stringify([
    leafIds,
    request.filter,
    clauses.map(({ lexemes, spec, repeated, named, exact }) => [lexemes, spec, repeated, named, exact]),
  ])
  const counted = request.isCounted ? await countedHits(within, results, read, key) : null
  const rows = await pageOf(within, results, read, key, counted?.page ?? null)
  const hasNext = rows.length > size
  const isWhole = !hasNext && (rows.length > 0 || offset === 0)
  let total = counted ? Promise.resolve(counted.total) : isWhole ? Promise.resolve(offset + rows.length) : null
  const found = {
    results,
    hits: rows.slice(0, size),
    offset,
    hasNext,
    total: () => (total ??= countHits(db, results)),
    facets: counted?.facets ?? [],
    without: read.without,
  }
  return { ...found, isFound: rows.length > 0 || (offset > 0 && (await found.total()) > 0) }
}

/** With the page where it was found on the way: what is remembered needs no search. */
async function countedHits(
  within: Within,
  results: ResultSet,
  read: ReadQuery,
  key: string,
): Promise<Counts & { page: Page | null }> {
  const { db, memory } = within
  const { documents, vocabulary } = read
  let page: Page | null = null
  const counts = await memory.counts(key, `${documents} ${vocabulary}`, async () => {
    const found = await foundGroups(within, results, read)
    page = found.page
    const facets = await facetsOf(db, memory.facets, vocabulary, found.groups, results)
    const total = found.groups.find(({ failed }) => failed === null)?.products ?? 0
    return { version: `${found.documents ?? documents} ${vocabulary}`, value: { total, facets } }
  })
  return { ...counts, page }
}

/**
 * What the products found have. Of whole leaves that is mostly known. Of most of the catalog page and counts are read at the same time: to
 * find them twice takes less than to keep them. Else the page is found on the way.
 */
async function foundGroups(within: Within, results: ResultSet, { broad }: ReadQuery): Promise<FoundGroups> {
  const { db, memory, request, leafIds } = within
  const { order, size, offset } = request
  const { clauses, filters } = results
  if (filters.length === 0) {
    if (clauses.length === 0) {
      const { documents, tally } = await memory.leaves(db, leafIds)
      return { documents, groups: [{ ...tally, failed: null }], page: null }
    }
    if (clauses.every(({ lexemes, spec }) => spec === null && lexemes !== null && isAmong(broad, lexemes))) {
      const found = [selectCounts(db, results), selectHits(db, results, order, size + 1, offset)] as const
      const [counted, page] = await Promise.all(found)
      return { ...counted, page }
    }
  }
  const counted = await selectCountedHits(db, results, order, size + 1, offset)
  return { ...counted, page: counted }
}

interface FoundGroups extends Pick<CountedHits, 'documents' | 'groups'> {
  page: Page | null
}

/** The products of a page and the version of the documents that it was found in: null when none was, which was seen no earlier than the query was read. */
interface Page {
  hits: HitRow[]
  documents: string | null
}

/** The page that was found already, or else what is remembered of it or found now. */
const pageOf = (
  { db, memory, request: { order, size, offset } }: Within,
  results: ResultSet,
  { documents }: ReadQuery,
  key: string,
  found: Page | null,
): Promise<HitRow[]> =>
  memory.pages(JSON.stringify([key, order, size, offset]), documents, async () => {
    const page = found ?? (await selectHits(db, results, order, size + 1, offset))
    // The time of an update changes without the documents.
    return { version: order.by === 'UPDATED_AT' ? null : (page.documents ?? documents), value: page.hits }
  })

/** Words that no document holds, as the nearest one that some do; sizes stay as they are. */
async function correct(db: Reader, query: string, clauses: readonly Clause[]): Promise<string | null> {
  const texts = clauses.flatMap(({ kind, text }) => (kind === 'TEXT' ? text.split(/[ -]/) : []))
  const words = [...new Set(texts)].filter((word) => /^[a-z]{4,}$/.test(word)).slice(0, CORRECTED_MAX)
  if (words.length === 0) return null
  const corrections = await selectCorrections(db, words)
  const corrected = query.replace(/[a-z]{4,}/gi, (word) => corrections.get(word.toLowerCase()) ?? word)
  return corrected === query ? null : corrected
}

/** Words of a query that are looked up in their likeness. */
const CORRECTED_MAX = 20

const skuClause = (sku: string): Clause => ({ ...clauseOf('SKU', sku), places: [], halves: [], remainder: '' })
