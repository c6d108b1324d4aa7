import type { Reader } from '../context.ts'
import { selectFacetVersion } from './facet.repository.ts'
import type { ResultSet } from './result-set.ts'

/**
 * Remembers what is counted of whole categories, each with the version that it was counted in. The version is read each time and rises
 * with every change of a product's facets or of a definition, so that what is answered is what would be counted now.
 */
export type WholeMemory<Value> = (
  read: () => Promise<Reader>,
  results: ResultSet,
  count: () => Promise<Value>,
) => Promise<Value>

export function createWholeMemory<Value>(): WholeMemory<Value> {
  const remembered = new Map<string, { version: string; value: Promise<Value> }>()
  return async (read, results, count) => {
    if (!isWhole(results)) return count()
    const key = results.leafIds?.join() ?? 'all'
    const version = await selectFacetVersion(await read())
    const known = remembered.get(key)
    if (known?.version === version) return known.value
    const value = count()
    remembered.delete(key) // so that the oldest comes first
    remembered.set(key, { version, value })
    const [oldest] = remembered.keys()
    if (remembered.size > categoriesMax && oldest !== undefined) remembered.delete(oldest)
    value.catch(() => remembered.delete(key))
    return value
  }
}

/** Neither a query nor a filter: all products of a category, or of the catalog. */
const isWhole = ({ clauses, filters }: ResultSet) => clauses.length === 0 && filters.length === 0

const categoriesMax = 2_000
