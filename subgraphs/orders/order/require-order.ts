import type { Viewer } from '@tensile/identity'
import type { Reader, Writer } from '../context.ts'
import { Refused, requireVersion, userError } from '../user-error.ts'
import { findOrder, lockOrder, type OrderRow } from './order.repository.ts'

/** The order, if the viewer may see it. */
export const requireOrder = async (db: Reader, number: string, viewer: Viewer | null, path = ['number']) =>
  (await findOrder(db, number, viewer)) ?? missing(path)

export interface OrderToChange {
  number: string
  expectedVersion?: number | null | undefined
  /** Row id of the cart that became it, for a guest. */
  cartId?: string | null
}

/** The order, locked, if the viewer may see it and nobody else changed it. */
export async function requireOrderToChange(
  trx: Writer,
  { number, expectedVersion, cartId = null }: OrderToChange,
  viewer: Viewer | null,
  path = ['number'],
): Promise<OrderRow> {
  const order = (await lockOrder(trx, number, viewer, cartId)) ?? missing(path)
  requireVersion(order, expectedVersion)
  return order
}

function missing(path: string[]): never {
  throw new Refused(userError(path, 'NOT_FOUND', 'There is no such order.'))
}
