import DataLoader from 'dataloader'
import type { Reader } from '../context.ts'
import { selectPriceLists, type PriceListRow } from './price-list.repository.ts'

/** By row id; null for one that is not there. */
export type PriceListLoader = DataLoader<string, PriceListRow | null>

export function createPriceListLoader(read: () => Promise<Reader>): PriceListLoader {
  return new DataLoader(async (ids) => {
    const rows = new Map((await selectPriceLists(await read(), ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}
