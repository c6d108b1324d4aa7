import type { Resolvers } from '../generated/resolvers.ts'
import { holdCartStock } from './reservation.service.ts'

export const reservationResolvers: Resolvers = {
  Mutation: {
    async holdCartStock(_, { cartId }, context) {
      const { result, userErrors } = await holdCartStock(cartId, context)
      return { cart: result === null ? null : await context.loaders.cartById.load(result), userErrors }
    },
  },
  Cart: {
    stockHeldUntil: ({ id }, _args, { loaders }) => loaders.stockHeldUntil.load(id),
  },
}
