import type { Viewer } from '@tensile/identity'
import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { ReturnLine, ReturnRequest } from '../generated/database.ts'
import type { LineQuantities } from '../order/order.repository.ts'
import { visibleOrders } from '../order/order-visibility.ts'

export type ReturnRow = Selectable<ReturnRequest>
export type ReturnLineRow = Selectable<ReturnLine> & { currency: string }

/** Those of orders that the viewer may see. */
export async function selectReturns(db: Reader, ids: readonly string[], viewer: Viewer | null): Promise<ReturnRow[]> {
  const { rows } = await sql<ReturnRow>`
    select r.* from return_request r join "order" o on o.id = r.order_id
    where r.id = any (${ids}) and ${visibleOrders(viewer)}`.execute(db)
  return rows
}

export const selectReturnsOfOrders = (db: Reader, orderIds: readonly string[]): Promise<ReturnRow[]> =>
  db.selectFrom('returnRequest').selectAll().where('orderId', 'in', orderIds).orderBy('id').execute()

export async function selectLinesOfReturns(db: Reader, returnIds: readonly string[]): Promise<ReturnLineRow[]> {
  const { rows } = await sql<ReturnLineRow>`
    select l.*, o.currency from return_line l
    join return_request r on r.id = l.return_request_id join "order" o on o.id = r.order_id
    where l.return_request_id = any (${returnIds}) order by l.order_line_id`.execute(db)
  return rows
}

/** Locked, with its order, whoever asks. */
export async function lockReturn(trx: Writer, id: string): Promise<ReturnRow | undefined> {
  const { rows } = await sql<ReturnRow>`
    select r.* from return_request r join "order" o on o.id = r.order_id where r.id = ${id} for update of o, r`.execute(
    trx,
  )
  return rows[0]
}

/** Returns the id of the return. */
export async function requestReturn(
  trx: Writer,
  orderId: string,
  { lineIds, quantities }: LineQuantities,
  reason: string,
  byRoles: readonly string[],
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select orders.request_return(${orderId}, ${lineIds}::bigint[], ${quantities}::integer[], ${reason}, ${byRoles}::text[]) as id`.execute(
    trx,
  )
  const [row] = rows
  if (!row) throw new Error('a return told of none')
  return row.id
}

export const answerReturn = (trx: Writer, id: string, status: 'APPROVED' | 'REJECTED', answer: string | null) =>
  trx.updateTable('returnRequest').set({ status, answer }).where('id', '=', id).execute()

export interface ReceivedQuantities {
  lineIds: string[]
  received: number[]
  restocked: number[]
}

export const receiveReturn = (trx: Writer, id: string, warehouseId: string, lines: ReceivedQuantities | null) =>
  sql`select orders.receive_return(${id}, ${warehouseId}, ${lines?.lineIds ?? null}::bigint[],
    ${lines?.received ?? null}::integer[], ${lines?.restocked ?? null}::integer[])`.execute(trx)
