import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Warehouse } from '../generated/database.ts'

export type WarehouseRow = Selectable<Warehouse>

/** All of them, by code. */
export const selectAllWarehouses = (db: Reader): Promise<WarehouseRow[]> =>
  db.selectFrom('warehouse').selectAll().orderBy('code').execute()

export const selectWarehouses = (db: Reader, ids: readonly string[]): Promise<WarehouseRow[]> =>
  db.selectFrom('warehouse').selectAll().where('id', 'in', ids).execute()

export const findWarehouseByCode = (db: Reader, code: string) =>
  db.selectFrom('warehouse').selectAll().where('code', '=', code).executeTakeFirst()

export const lockWarehouse = (trx: Writer, id: string) =>
  trx.selectFrom('warehouse').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertWarehouse = (trx: Writer, warehouse: Insertable<Warehouse>) =>
  trx.insertInto('warehouse').values(warehouse).returning('id').executeTakeFirstOrThrow()

export const updateWarehouse = (trx: Writer, id: string, changes: Updateable<Warehouse>) =>
  trx.updateTable('warehouse').set(changes).where('id', '=', id).execute()

export const deleteWarehouse = (trx: Writer, id: string) => trx.deleteFrom('warehouse').where('id', '=', id).execute()
