import type { Resolvers } from '../generated/resolvers.ts'
import { createPriceUpload, exportPrices, importPrices } from './price-file.service.ts'

const nothing = { priceList: null, lineCount: 0, changedCount: 0, removedCount: 0 }

export const priceFileResolvers = {
  Mutation: {
    async createPriceUpload(_, { byteSize }, context) {
      const { result, userErrors } = await createPriceUpload(byteSize, context)
      return { upload: result, userErrors }
    },
    async importPrices(_, { input }, context) {
      const { result, userErrors, errorCount } = await importPrices(input, context)
      return { ...(result ?? nothing), userErrors, errorCount }
    },
    async exportPrices(_, { priceListId }, context) {
      const { result, userErrors } = await exportPrices(priceListId, context)
      return { url: result?.url ?? null, lineCount: result?.lineCount ?? 0, userErrors }
    },
  },
} satisfies Resolvers
