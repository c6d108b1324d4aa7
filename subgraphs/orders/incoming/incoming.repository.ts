import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Incoming } from '../generated/database.ts'

export type IncomingRow = Selectable<Incoming>

/** All that is on its way of these products, soonest first. */
export const selectIncomingOfProducts = (db: Reader, productIds: readonly string[]): Promise<IncomingRow[]> =>
  db
    .selectFrom('incoming')
    .selectAll()
    .where('productId', 'in', productIds)
    .orderBy('expectedAt')
    .orderBy('id')
    .execute()

export const lockIncoming = (trx: Writer, id: string) =>
  trx.selectFrom('incoming').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertIncoming = (trx: Writer, incoming: Insertable<Incoming>) =>
  trx.insertInto('incoming').values(incoming).returningAll().executeTakeFirstOrThrow()

export const updateIncoming = (trx: Writer, id: string, changes: Updateable<Incoming>) =>
  trx.updateTable('incoming').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export const deleteIncoming = (trx: Writer, id: string) => trx.deleteFrom('incoming').where('id', '=', id).execute()
