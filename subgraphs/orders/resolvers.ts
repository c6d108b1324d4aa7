import type { Resolvers } from './generated/resolvers.ts'
import { warehouseResolvers } from './warehouse/warehouse.resolvers.ts'

export const resolvers: Resolvers = { ...warehouseResolvers }
