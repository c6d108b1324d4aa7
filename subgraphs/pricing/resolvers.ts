import { scalars } from '@tensile/subgraph'
import type { Resolvers } from './generated/resolvers.ts'
import { priceListResolvers } from './price-list/price-list.resolvers.ts'

export const resolvers: Resolvers = { DateTime: scalars.DateTime, JSON: scalars.JSON, ...priceListResolvers }
