import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'

/** A line of a cart of which there is less than is wanted. */
export interface LineShortage {
  /** Position of the line in the cart. */
  line: number
  sku: string
  wanted: number
  available: number
}

/** Holds stock for a cart, for so long and `atMost` in all, or tells of which lines there is less, and holds nothing. */
export async function holdStock(
  trx: Writer,
  cartId: string,
  { minutes, atMost }: { minutes: number; atMost: number },
): Promise<LineShortage[]> {
  const { rows } = await sql<{ shortages: LineShortage[] | null }>`
    select shortages from orders.hold_cart_stock(${cartId}, make_interval(mins => ${minutes}), make_interval(mins => ${atMost}))`.execute(
    trx,
  )
  return rows[0]?.shortages ?? []
}

/** Until when stock is held, of those carts for which it is. */
export const selectHolds = (db: Reader, cartIds: readonly string[]) =>
  db
    .selectFrom('stockHold')
    .selectAll()
    .where('cartId', 'in', cartIds)
    .where('expiresAt', '>', sql<Date>`now()`)
    .execute()

/** Lets go of what carts held for too long. Returns how many carts. */
export async function expireHolds(trx: Writer, atMost: number): Promise<number> {
  const { rows } = await sql<{ expired: number }>`select orders.expire_stock_holds(${atMost}) as expired`.execute(trx)
  return rows[0]?.expired ?? 0
}
