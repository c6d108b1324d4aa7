import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { reference } from '../reference.ts'
import { countPromotions, selectPromotionPage } from './promotion.repository.ts'
import { changePromotion, createPromotion, removePromotion } from './promotion.service.ts'

export const promotionResolvers = {
  Query: {
    promotion(_, { id: globalId }, { loaders }) {
      const id = rowIdOf(globalId, 'Promotion')
      return id === null ? null : loaders.promotionById.load(id)
    },
    async promotions(_, args, { read }) {
      const page = parsePage(args)
      const db = await read()
      const rows = await readingList(() => selectPromotionPage(db, page))
      return { ...toConnection(rows, page, ({ name, id }) => [name, id]), totalCount: () => countPromotions(db) }
    },
  },
  Mutation: {
    async createPromotion(_, { input }, context) {
      const { result, userErrors } = await createPromotion(input, context)
      return { promotion: result, userErrors }
    },
    async updatePromotion(_, { id, input, expectedVersion }, context) {
      const { result, userErrors } = await changePromotion(id, input, expectedVersion, context)
      return { promotion: result, userErrors }
    },
    async deletePromotion(_, { id, expectedVersion }, context) {
      const { result, userErrors } = await removePromotion(id, expectedVersion, context)
      return { deletedId: result && id, userErrors }
    },
  },
  Promotion: {
    __resolveReference({ id: globalId }, { loaders }) {
      const id = rowIdOf(globalId, 'Promotion')
      return id === null ? null : loaders.promotionById.load(id)
    },
    id: ({ id }) => toGlobalId('Promotion', id),
    amountOff: ({ amountOff, currency }) => (amountOff && currency ? { amount: amountOff, currency } : null),
    category: ({ categoryId }) => reference('Category', categoryId),
    brand: ({ brandId }) => reference('Brand', brandId),
    product: ({ productId }) => (productId ? { id: productId } : null),
    company: ({ companyId }) => reference('Company', companyId),
  },
} satisfies Resolvers
