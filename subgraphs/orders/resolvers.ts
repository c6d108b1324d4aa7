import { scalars } from '@tensile/subgraph'
import type { Resolvers } from './generated/resolvers.ts'
import { incomingResolvers } from './incoming/incoming.resolvers.ts'
import { paymentResolvers } from './payment/payment.resolvers.ts'
import { stockResolvers } from './stock/stock.resolvers.ts'
import { warehouseResolvers } from './warehouse/warehouse.resolvers.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...incomingResolvers,
  ...paymentResolvers,
  ...stockResolvers,
  ...warehouseResolvers,
  Query: {
    ...paymentResolvers.Query,
    ...stockResolvers.Query,
    ...warehouseResolvers.Query,
  },
  Mutation: {
    ...incomingResolvers.Mutation,
    ...paymentResolvers.Mutation,
    ...stockResolvers.Mutation,
    ...warehouseResolvers.Mutation,
  },
}
