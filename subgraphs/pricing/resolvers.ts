import { scalars } from '@tensile/subgraph'
import type { Resolvers } from './generated/resolvers.ts'
import { priceEntryResolvers } from './price-entry/price-entry.resolvers.ts'
import { priceFileResolvers } from './price-file/price-file.resolvers.ts'
import { priceListResolvers } from './price-list/price-list.resolvers.ts'
import { priceResolvers } from './price/price.resolvers.ts'
import { promotionResolvers } from './promotion/promotion.resolvers.ts'
import { salesTermsResolvers } from './sales-terms/sales-terms.resolvers.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...priceResolvers,
  ...priceListResolvers,
  ...promotionResolvers,
  SalesTerms: salesTermsResolvers.SalesTerms,
  Query: { ...priceListResolvers.Query, ...promotionResolvers.Query },
  Mutation: {
    ...priceListResolvers.Mutation,
    ...priceEntryResolvers.Mutation,
    ...priceFileResolvers.Mutation,
    ...promotionResolvers.Mutation,
    ...salesTermsResolvers.Mutation,
  },
}
