import type { ProductSort, SortDirection } from '@/gateway/operations.ts'

/** What a category's address says of its list: everything, so that a link, a reload and the back button show the same. */
export type Listing = {
  sort: ListingSort | null
  size: PageSize
  after: string | null
  before: string | null
  /** Number of the first row, told by the link that led here; for show. */
  from: number
}

export type ListingSort = { column: string; direction: SortDirection }

export const pageSizes = [24, 48, 96] as const
export type PageSize = (typeof pageSizes)[number]

type Search = Record<string, string | string[] | undefined>

/** Reads `?sort=spec:length:asc&size=48&after=…&from=49`. What makes no sense is left out, never an error. */
export function readListing(search: Search): Listing {
  const one = (name: string) => [search[name]].flat()[0] || null
  const after = one('after')
  return {
    sort: readSort(one('sort')),
    size: pageSizes.find((size) => String(size) === one('size')) ?? 24,
    after,
    before: after ? null : one('before'),
    from: Math.max(1, Math.trunc(Number(one('from'))) || 1),
  }
}

/** Address of a list. Another sort or size starts at its first page. */
export function listingHref(slug: string, { sort, size, after, before, from }: Partial<Listing>): string {
  const search = new URLSearchParams()
  if (sort) search.set('sort', `${sort.column}:${sort.direction.toLowerCase()}`)
  if (size && size !== 24) search.set('size', String(size))
  if (after) search.set('after', after)
  if (before) search.set('before', before)
  if (from && from > 1) search.set('from', String(from))
  const query = search.toString().replaceAll('%3A', ':')
  return `/c/${encodeURIComponent(slug)}${query && `?${query}`}`
}

/** What a click on a column's head leads to: up, down, then the catalog's own order. */
export function nextSort(column: string, now: ListingSort | null): ListingSort | null {
  if (now?.column !== column) return { column, direction: 'ASC' }
  return now.direction === 'ASC' ? { column, direction: 'DESC' } : null
}

/** The sort as the API takes it; null when it names a spec that this category does not have. */
export function toProductSort(sort: ListingSort | null, specKeys: readonly string[]): ProductSort | null {
  if (!sort) return null
  const { column, direction } = sort
  if (column === 'name') return { by: 'NAME', direction }
  if (column === 'sku') return { by: 'SKU', direction }
  const specKey = column.slice('spec:'.length)
  return specKeys.includes(specKey) ? { by: 'SPEC', specKey, direction } : null
}

function readSort(text: string | null): ListingSort | null {
  const [, column, direction] = /^(name|sku|spec:[a-z][a-z0-9_]*):(asc|desc)$/.exec(text ?? '') ?? []
  return column ? { column, direction: direction === 'desc' ? 'DESC' : 'ASC' } : null
}
