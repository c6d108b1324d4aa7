import { sql } from 'kysely'
import type { QuantityProblem } from '../cart/quantity-problem.ts'
import type { Reader } from '../context.ts'
import type { PlacementRequest } from './placement-request.ts'

/** What became of a placement. */
export type Placement =
  | {
      orderId: string
      /** The payment whose provider is to be asked now; null when there is none to ask. */
      paymentId: string | null
    }
  | { refusals: PlacementRefusal[] }

/** Why nothing was ordered, as the database tells it. */
export interface PlacementRefusal {
  code:
    | 'CART_NOT_FOUND'
    | 'CART_ORDERED'
    | 'CART_CHANGED'
    | 'EMPTY_CART'
    | 'IDEMPOTENCY_KEY_REUSED'
    | 'PRICE_CHANGED'
    | 'INSUFFICIENT_STOCK'
    | 'NOT_FOR_SALE'
    | QuantityProblem['code']
    | 'MIXED_CURRENCIES'
  /** Position of the line in the cart; absent when it is about all of it. */
  line?: number
  sku?: string
  seen?: { amount: string; currency: string }
  current?: { amount: string; currency: string }
  wanted?: number
  available?: number
  quantity?: number
  min?: number
  multiple?: number
  next?: number
  currency?: string
}

/** The statement that makes an order of a cart; a transaction of its own. */
export const placeOrderStatement = (request: PlacementRequest) =>
  sql<{ placement: Placement }>`select orders.place_order(${JSON.stringify(request)}) as placement`

/** The order that was just placed, whoever placed it. */
export const selectPlacedOrder = (db: Reader, id: string) =>
  db.selectFrom('order').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
