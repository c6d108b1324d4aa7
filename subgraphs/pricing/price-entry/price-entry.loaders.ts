import type { Page } from '@tensile/relay'
import DataLoader from 'dataloader'
import type { LoaderSource } from '../loaders.ts'
import {
  countPriceEntries,
  selectPriceEntryPages,
  type PriceEntryRow,
  type SkuPrefix,
} from './price-entry.repository.ts'

interface Wanted {
  priceListId: string
  sku: SkuPrefix
}

/** One statement for all lists that ask for the same SKUs and page. */
export const createPriceEntryLoaders = ({ read }: LoaderSource) => ({
  priceEntryPage: new DataLoader<Wanted & { page: Page }, PriceEntryRow[], string>(
    (keys) =>
      byKind(
        keys,
        ({ sku, page }) => JSON.stringify([sku, page]),
        async (ids, { sku, page }) => {
          const rows = Map.groupBy(await selectPriceEntryPages(await read(), ids, sku, page), (row) => row.priceListId)
          return (id) => rows.get(id) ?? []
        },
      ),
    { cacheKeyFn: ({ priceListId, sku, page }) => JSON.stringify([priceListId, sku, page]) },
  ),
  priceEntryCount: new DataLoader<Wanted, number, string>(
    (keys) =>
      byKind(
        keys,
        ({ sku }) => JSON.stringify(sku),
        async (ids, { sku }) => {
          const counts = await countPriceEntries(await read(), ids, sku)
          const byList = new Map(counts.map(({ priceListId, count }) => [priceListId, count]))
          return (id) => byList.get(id) ?? 0
        },
      ),
    { cacheKeyFn: ({ priceListId, sku }) => JSON.stringify([priceListId, sku]) },
  ),
})

/** Reads each kind of keys at once, and answers in their order. */
async function byKind<Key extends Wanted, Value>(
  keys: readonly Key[],
  kindOf: (key: Key) => string,
  readKind: (priceListIds: string[], key: Key) => Promise<(priceListId: string) => Value>,
): Promise<Value[]> {
  const kinds = Map.groupBy(keys, kindOf)
  const readers = new Map(
    await Promise.all(
      Array.from(kinds.values(), async (same) => {
        const [first] = same
        if (!first) throw new Error('a group without a key')
        return [
          kindOf(first),
          await readKind(
            same.map(({ priceListId }) => priceListId),
            first,
          ),
        ] as const
      }),
    ),
  )
  return keys.map((key) => {
    const reader = readers.get(kindOf(key))
    if (!reader) throw new Error('a key without a group')
    return reader(key.priceListId)
  })
}
