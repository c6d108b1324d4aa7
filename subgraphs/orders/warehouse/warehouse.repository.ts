import type { Selectable } from 'kysely'
import type { Reader } from '../context.ts'
import type { Warehouse } from '../generated/database.ts'

export type WarehouseRow = Selectable<Warehouse>

/** All of them, by code. */
export function selectAllWarehouses(db: Reader): Promise<WarehouseRow[]> {
  return db.selectFrom('warehouse').selectAll().orderBy('code').execute()
}

export function selectWarehouses(db: Reader, ids: readonly string[]): Promise<WarehouseRow[]> {
  return db.selectFrom('warehouse').selectAll().where('id', 'in', ids).execute()
}
