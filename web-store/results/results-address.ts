import type { ProductSort, SortDirection } from '@/gateway/operations.ts'
import { type FacetChoice, readFacetChoices, toSpecFilter, writeFacetChoice } from './facet-choice.ts'

/** What an address says of a list of products: everything, so that a link, a reload and the back button show the same. */
export type ResultsAddress = {
  /** The page that the list is on: "/search" or a category's. */
  path: string
  query: string
  choices: FacetChoice[]
  sort: ResultsSort | null
  /** Families instead of products. */
  byFamily: boolean
  size: PageSize
  /** Cursors of the pages turned so far, the one to show last. The search turns forward only; back is the cursor before. */
  trail: string[]
  /** Number of the first row, told by the link that led here; for show. */
  from: number
}

export type ResultsSort = { column: string; direction: SortDirection }

export const pageSizes = [24, 48, 96] as const
export type PageSize = (typeof pageSizes)[number]

/** The search refuses longer ones. */
export const queryMax = 500
/** Keeps the address of a page far down within what servers accept. */
const trailMax = 20

export type SearchParams = Record<string, string | string[] | undefined>

/** Reads `?q=M12&f.material=A2&sort=spec:length:asc&size=48&after=…&from=49`. What makes no sense is left out, never an error. */
export function readAddress(path: string, search: SearchParams): ResultsAddress {
  const one = (name: string) => [search[name]].flat()[0] ?? ''
  return {
    path,
    query: one('q').trim(),
    choices: readFacetChoices(search),
    sort: readSort(one('sort')),
    byFamily: one('group') === 'family',
    size: pageSizes.find((size) => String(size) === one('size')) ?? 24,
    trail: [search['after']].flat().flatMap((cursor) => cursor || []),
    from: Math.max(1, Math.trunc(Number(one('from'))) || 1),
  }
}

/** The address as a link. */
export function hrefOf({ path, query, choices, sort, byFamily, size, trail, from }: ResultsAddress): string {
  const search = new URLSearchParams()
  if (query) search.set('q', query)
  for (const choice of choices) writeFacetChoice(search, choice)
  if (sort) search.set('sort', `${sort.column}:${sort.direction.toLowerCase()}`)
  if (byFamily) search.set('group', 'family')
  if (size !== 24) search.set('size', String(size))
  for (const cursor of trail.slice(-trailMax)) search.append('after', cursor)
  if (trail.length > 0 && from > 1) search.set('from', String(from))
  const text = search.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',')
  return text ? `${path}?${text}` : path
}

/** The same list with something else about it, from its first page on. */
export function changed(address: ResultsAddress, change: Partial<ResultsAddress>): ResultsAddress {
  return { ...address, trail: [], from: 1, ...change }
}

/** The page behind this one, whose rows begin after `cursor`. */
export function nextPage(address: ResultsAddress, cursor: string, rows: number): ResultsAddress {
  return { ...address, trail: [...address.trail, cursor], from: firstRow(address) + rows }
}

/** The page before this one; null on the first. */
export function previousPage(address: ResultsAddress): ResultsAddress | null {
  if (address.trail.length === 0) return null
  const trail = address.trail.slice(0, -1)
  return { ...address, trail, from: trail.length === 0 ? 1 : Math.max(1, address.from - address.size) }
}

/** Number of the first row that the page shows. */
export function firstRow({ trail, from }: ResultsAddress): number {
  return trail.length === 0 ? 1 : from
}

/** What a click on a column's head leads to: up, down, then the best match, or the catalog's own order. */
export function nextSort(column: string, now: ResultsSort | null): ResultsSort | null {
  if (now?.column !== column) return { column, direction: 'ASC' }
  return now.direction === 'ASC' ? { column, direction: 'DESC' } : null
}

/** The list as the API is asked for it. */
export function toSearch({ query, choices, sort, byFamily, size, trail }: ResultsAddress) {
  const cursor = trail.at(-1) ?? null
  return {
    query,
    filter: choices.map(toSpecFilter),
    sort: sort && toProductSort(sort),
    first: size,
    byFamily,
    after: byFamily ? null : cursor,
    familiesAfter: byFamily ? cursor : null,
  }
}

function toProductSort({ column, direction }: ResultsSort): ProductSort {
  if (column === 'name') return { by: 'NAME', direction }
  if (column === 'sku') return { by: 'SKU', direction }
  return { by: 'SPEC', specKey: column.slice('spec:'.length), direction }
}

function readSort(text: string): ResultsSort | null {
  const [, column, direction] = /^(name|sku|spec:[a-z][a-z0-9_]*):(asc|desc)$/.exec(text) ?? []
  return column ? { column, direction: direction === 'desc' ? 'DESC' : 'ASC' } : null
}
