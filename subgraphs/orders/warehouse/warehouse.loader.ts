import DataLoader from 'dataloader'
import type { Reader } from '../context.ts'
import { selectWarehouses, type WarehouseRow } from './warehouse.repository.ts'

/** By row id; null for one that is not there. */
export type WarehouseLoader = DataLoader<string, WarehouseRow | null>

export function createWarehouseLoader(read: () => Promise<Reader>): WarehouseLoader {
  return new DataLoader(async (ids) => {
    const rows = new Map((await selectWarehouses(await read(), ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
}
