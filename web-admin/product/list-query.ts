import type { ProductSort, ProductStatus } from '@/gateway/operations'

type SearchParams = Record<string, string | string[] | undefined>

/** What the address of the products list asks for. */
export type ListQuery = {
  category: string | null
  status: ProductStatus | null
  sku: string | null
  sort: ProductSort
  after: string | null
  before: string | null
}

export const statusNames: Readonly<Record<ProductStatus, string>> = {
  DRAFT: 'Draft',
  ACTIVE: 'Active',
  DISCONTINUED: 'Discontinued',
}

const plainSorts = new Map<string, ProductSort['by']>([
  ['name', 'NAME'],
  ['sku', 'SKU'],
  ['updated', 'UPDATED_AT'],
])

/** Reads the address; what it does not understand counts as not given. */
export function readListQuery(params: SearchParams): ListQuery {
  const text = (name: string) => {
    const value = params[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    category: text('category'),
    status: statusFrom(text('status')),
    sku: text('sku')?.trim() || null,
    sort: readSort(text('sort') ?? 'sku'),
    after: text('after'),
    before: text('before'),
  }
}

/** "-updated" is by last change, latest first; "spec.length" by the values of an attribute. */
export function readSort(text: string): ProductSort {
  const direction = text.startsWith('-') ? 'DESC' : 'ASC'
  const name = text.replace(/^-/, '')
  if (name.startsWith('spec.')) return { by: 'SPEC', direction, specKey: name.slice(5) }
  return { by: plainSorts.get(name) ?? 'SKU', direction }
}

/** The name of a column in the address, and which way it is sorted now. */
export function sortState(
  sort: ProductSort,
  name: string,
): { now: 'ascending' | 'descending' | undefined; next: string } {
  const column = readSort(name)
  const here = column.by === sort.by && (column.specKey ?? null) === (sort.specKey ?? null)
  const now = here ? (sort.direction === 'DESC' ? 'descending' : 'ascending') : undefined
  return { now, next: now === 'ascending' ? `-${name}` : name }
}

/** The address of the list with some of its parameters changed; null takes one out. Any change but of the page starts at the first page. */
export function listHref(params: SearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...params, after: null, before: null, ...changes })) {
    if (typeof value === 'string' && value !== '') next.set(name, value)
  }
  const query = next.toString()
  return query ? `/products?${query}` : '/products'
}

function statusFrom(text: string | null): ProductStatus | null {
  return text === 'DRAFT' || text === 'ACTIVE' || text === 'DISCONTINUED' ? text : null
}
