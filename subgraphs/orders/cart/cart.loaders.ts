import { loadById, loadValue } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectCarts, selectPricedCarts, type PricedCart } from './cart.repository.ts'

export const createCartLoaders = ({ read, viewer }: LoaderSource) => ({
  /** Those that the viewer may use. */
  cartById: loadById(async (ids) => selectCarts(await read(), ids, viewer)),
  /** Lines and totals, by row id of the cart. */
  pricedCart: loadValue<PricedCart | null>(async (ids) => {
    const carts = await selectPricedCarts(await read(), ids, viewer)
    return new Map(carts.map((cart) => [cart.cartId, cart]))
  }, null),
})
