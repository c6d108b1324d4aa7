import type { Resolvers } from '../generated/resolvers.ts'
import { selectPlacedOrder } from './placement.repository.ts'
import { placeOrder } from './placement.service.ts'

export const placementResolvers: Resolvers = {
  Mutation: {
    async placeOrder(_, { input }, context) {
      const { orderId, userErrors } = await placeOrder(input, context)
      const order = orderId === null ? null : await selectPlacedOrder(await context.read(), orderId)
      return { order, userErrors }
    },
  },
}
