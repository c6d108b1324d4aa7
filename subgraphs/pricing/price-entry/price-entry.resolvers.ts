import type { Resolvers } from '../generated/resolvers.ts'
import { removePrices, setPrices } from './price-entry.service.ts'

export const priceEntryResolvers = {
  Mutation: {
    async setPrices(_, { input }, context) {
      const { result, userErrors } = await setPrices(input, context)
      return { priceList: result?.priceList ?? null, changedCount: result?.changedCount ?? 0, userErrors }
    },
    async removePrices(_, { input }, context) {
      const { result, userErrors } = await removePrices(input, context)
      return { priceList: result?.priceList ?? null, removedCount: result?.removedCount ?? 0, userErrors }
    },
  },
} satisfies Resolvers
