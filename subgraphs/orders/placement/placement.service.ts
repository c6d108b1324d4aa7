import { readRefusal } from '@tensile/database'
import type { OrdersContext } from '../context.ts'
import type { PlaceOrderInput, UserError } from '../generated/resolvers.ts'
import { requestWrites } from '../payment/payment-database.ts'
import { paymentRules, refuseUnknownMethod } from '../payment/payment.service.ts'
import { answering, Refused, says, type RefusalTable } from '../user-error.ts'
import { tellRefusal } from './placement-refusal.ts'
import { toPlacementRequest, type PlacementRequest } from './placement-request.ts'
import { placeOrderStatement, type Placement } from './placement.repository.ts'

const rules: RefusalTable = {
  ...paymentRules,
  order_idempotency_key_unique: says(
    ['input', 'idempotencyKey'],
    'IDEMPOTENCY_KEY_REUSED',
    'This key was used for another order.',
  ),
  stock_insufficient: says(['input', 'cartId'], 'INSUFFICIENT_STOCK', 'Others were faster: there is not enough left.'),
}

/** What was placed. With user errors too: it is placed, and its payment is not as it should be. */
export interface Placed {
  orderId: string | null
  userErrors: UserError[]
}

/**
 * Makes an order of a cart, once for each key, and asks for its payment when that needs asking. A crash after the commit leaves the
 * payment to its job; a repeat of the request finds the order and asks again, by the same call.
 */
export async function placeOrder(input: PlaceOrderInput, context: OrdersContext): Promise<Placed> {
  const { result, userErrors } = await answering(rules, async () => {
    refuseUnknownMethod(input.payment.provider, context)
    return place(toPlacementRequest(input, context), context)
  })
  if (result === null) return { orderId: null, userErrors }
  const { orderId, paymentId } = result
  if (paymentId === null) return { orderId, userErrors: [] }
  const attempt = await context.payments.authorizeNow(requestWrites(context), paymentId)
  return { orderId, userErrors: attempt.userErrors }
}

const TRIES = 3

/**
 * A shortage that shows only under the lock of the stock is raised without saying whose; asked again, it is told line by line before
 * any lock, or there is enough again.
 */
async function place(request: PlacementRequest, context: OrdersContext) {
  for (let attempt = 1; ; attempt++) {
    try {
      return accepted(await ask(request, context))
    } catch (error) {
      if (attempt === TRIES || readRefusal(error)?.rule !== 'stock_insufficient') throw error
    }
  }
}

async function ask(request: PlacementRequest, context: OrdersContext): Promise<Placement> {
  const rows = await context.command(placeOrderStatement(request), (placed) =>
    placed.some(({ placement }) => 'orderId' in placement),
  )
  const placement = rows[0]?.placement
  if (!placement) throw new Error('a placement told of nothing')
  return placement
}

function accepted(placement: Placement) {
  if ('refusals' in placement) throw new Refused(...placement.refusals.map(tellRefusal))
  return placement
}
