import { badInput, encodeCursor, parsePage, requireRowId, toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { cleanText } from '../query/clean-text.ts'
import type { Clause } from '../query/clause.ts'
import { asksFor } from './asks-for.ts'
import type { Facet } from './facet.service.ts'
import { selectFamilyHits } from './family-hit.repository.ts'
import type { HitRow } from './hit.repository.ts'
import { nearest } from './nearest.service.ts'
import { relaxations, type Relaxed } from './relaxation.service.ts'
import { search, type Search } from './search.service.ts'

/** A later page is found by narrowing the query, not by turning pages. */
const OFFSET_MAX = 10_000

export const searchResolvers: Resolvers = {
  Query: {
    async search(_, { query, categoryId, filter, sort, first, after }, { read, memory }, info) {
      const page = parsePage({ first, after })
      const offset = offsetOf(page.cursor)
      const order = {
        by: sort?.by ?? 'RELEVANCE',
        direction: sort?.direction ?? 'ASC',
        specKey: sort?.specKey ? cleanText(sort.specKey) : null,
      } as const
      if (order.by === 'SPEC' && order.specKey === null) throw badInput('A sort by SPEC needs `specKey`.')
      const db = await read()
      const found = await search(db, memory, {
        query,
        categoryId: categoryId ? requireRowId(categoryId, 'Category') : null,
        filter: filter ?? [],
        order,
        size: page.size,
        offset,
        isCounted: asksFor(info, 'facets') || asksFor(info, 'facetCount'),
      })
      // Asked for by `nearest` and by `relaxations`, counted once.
      let counted: Promise<Relaxed[]> | null = null
      const relaxed = () => (counted ??= relaxations(db, found))
      return { ...found, relaxed }
    },
  },
  ProductSearchConnection: {
    edges: ({ hits, offset, results }) =>
      hits.map((hit, index) => toEdge(hit, offset + index + 1, specsOf(results.clauses), [])),
    nodes: ({ hits }) => hits.map(({ id }) => ({ id: toGlobalId('Product', id) })),
    totalCount: ({ total }) => total(),
    pageInfo: ({ hits, offset, hasNext }) => toPageInfo(hits, offset, hasNext),
    async families({ results, skus }, { first, after }, { read }) {
      const page = parsePage({ first, after })
      const offset = offsetOf(page.cursor)
      const { hits, total } = await selectFamilyHits(await read(), results, skus, page.limit, offset)
      const shown = hits.slice(0, page.size)
      return {
        edges: shown.map(({ id, productId, score, matchingVariants }, index) => ({
          cursor: encodeCursor([offset + index + 1]),
          node: { id: toGlobalId('Family', id) },
          bestMatch: { id: toGlobalId('Product', productId) },
          matchingVariants,
          score,
        })),
        nodes: shown.map(({ id }) => ({ id: toGlobalId('Family', id) })),
        pageInfo: toPageInfo(shown, offset, hits.length > page.size),
        totalCount: total,
      }
    },
    facets(found, { first }) {
      if (typeof first === 'number' && first < 0) throw badInput(`\`first\` is ${first}: it can't be less than 0.`)
      const { filters } = found.results
      return tellingFacets(found)
        .filter((facet, index) => index < (first ?? Infinity) || filters.some(({ key }) => key === facet.key))
        .map((facet) => ({ ...facet, selected: selectedOf(found.results, facet) }))
    },
    facetCount: (found) => tellingFacets(found).length,
    interpretation: ({ results }) => results.clauses.map(toTerm),
    didYouMean: ({ corrected }) => corrected,
    async nearest(found, _, { read }) {
      const hits = await nearest(await read(), found, await found.relaxed())
      return hits.map((hit, index) =>
        toEdge(
          hit,
          index + 1,
          specsOf(found.results.clauses).filter((text) => !hit.differs.includes(text)),
          hit.differs,
        ),
      )
    },
    async relaxations({ relaxed }) {
      return (await relaxed()).map(({ dropped, totalCount }) => ({
        dropped: toTerm(dropped),
        totalCount,
      }))
    },
  },
  Facet: {
    values: ({ values, type, selected }) =>
      values.map(({ value, count }) => ({
        value,
        label: type === 'BOOLEAN' ? (value === 'true' ? 'Yes' : 'No') : value,
        count,
        selected: selected.has(value),
      })),
  },
}

const toEdge = ({ id, score }: HitRow, place: number, matchedSpecs: string[], differs: string[]) => ({
  cursor: encodeCursor([place]),
  node: { id: toGlobalId('Product', id) },
  score,
  matchedSpecs,
  differs,
})

const toTerm = ({ text, kind, key, label, value, unit, display, named, remainder }: Clause) => ({
  text,
  kind,
  key,
  label,
  value,
  unit,
  display,
  remainder,
  named: named && { __typename: named.type, id: toGlobalId(named.type, named.id) },
})

const specsOf = (clauses: readonly Clause[]) => clauses.filter(({ kind }) => kind === 'SPEC').map(({ text }) => text)

/** What is nowhere tells nothing, unless a filter did that. */
const tellingFacets = ({ results, facets, hits }: Search): readonly Facet[] =>
  hits.length === 0 && results.filters.length === 0 ? [] : facets

/** The values that a filter on the facet asks for. */
const selectedOf = ({ filters }: Search['results'], { key }: Facet): ReadonlySet<string> =>
  new Set(filters.flatMap((filter) => (filter.key === key ? filter.values : [])))

const toPageInfo = (rows: readonly unknown[], offset: number, hasNextPage: boolean) => ({
  hasNextPage,
  hasPreviousPage: offset > 0 && rows.length > 0,
  startCursor: rows.length > 0 ? encodeCursor([offset + 1]) : null,
  endCursor: rows.length > 0 ? encodeCursor([offset + rows.length]) : null,
})

function offsetOf(cursor: readonly unknown[] | null): number {
  if (cursor === null) return 0
  const [offset] = cursor
  if (
    cursor.length === 1 &&
    typeof offset === 'number' &&
    Number.isInteger(offset) &&
    offset >= 0 &&
    offset <= OFFSET_MAX
  )
    return offset
  throw badInput('The cursor belongs to another list or order: start without it.')
}
