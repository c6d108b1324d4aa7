import { rowIdOf } from '@tensile/relay'
import { selectCarts } from '../cart/cart.repository.ts'
import type { OrdersContext } from '../context.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { holdStock, type LineShortage } from './reservation.repository.ts'

/** As long as a checkout takes. */
const HOLD_MINUTES = 15

const NO_SUCH_CART = 'There is no such cart, or it was ordered.'

const rules: RefusalTable = {
  cart_found: says(['cartId'], 'NOT_FOUND', NO_SUCH_CART),
  stock_hold_limit: says(
    ['cartId'],
    'NOT_ALLOWED',
    'Stock was held for this cart for as long as it may be. It can be ordered while there is enough.',
  ),
  stock_insufficient: says(['cartId'], 'INSUFFICIENT_STOCK', 'Others were faster: there is not enough left.'),
}

/** Holds stock for what is in a cart. Returns the row id of the cart. */
export const holdCartStock = (cartId: string, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const id = rowIdOf(cartId, 'Cart')
      const [cart] = id === null ? [] : await selectCarts(trx, [id], context.viewer)
      if (!cart) throw new Refused(userError(['cartId'], 'NOT_FOUND', NO_SUCH_CART))
      const shortages = await holdStock(trx, cart.id, { minutes: HOLD_MINUTES, atMost: context.holdMinutesMax })
      if (shortages.length > 0) throw new Refused(...shortages.map(tellShortage))
      return cart.id
    }),
  )

const tellShortage = ({ line, ...details }: LineShortage) =>
  userError(
    ['cartId', 'lines', String(line)],
    'INSUFFICIENT_STOCK',
    `Of ${details.sku} ${details.wanted} are wanted and ${details.available} available.`,
    { ...details },
  )
