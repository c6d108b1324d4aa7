import { scalars } from '@tensile/subgraph'
import type { Resolvers } from './generated/resolvers.ts'
import { incomingResolvers } from './incoming/incoming.resolvers.ts'
import { stockResolvers } from './stock/stock.resolvers.ts'
import { warehouseResolvers } from './warehouse/warehouse.resolvers.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...incomingResolvers,
  ...stockResolvers,
  ...warehouseResolvers,
  Query: {
    ...stockResolvers.Query,
    ...warehouseResolvers.Query,
  },
  Mutation: {
    ...incomingResolvers.Mutation,
    ...stockResolvers.Mutation,
    ...warehouseResolvers.Mutation,
  },
}
