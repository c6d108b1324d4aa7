import { rowIdOf, toGlobalId } from '@tensile/relay'
import { loadIfGiven } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { selectAllWarehouses } from './warehouse.repository.ts'
import { changeWarehouse, createWarehouse, removeWarehouse } from './warehouse.service.ts'

export const warehouseResolvers: Resolvers = {
  Query: {
    warehouses: async (_query, _args, { read }) => selectAllWarehouses(await read()),
  },
  Mutation: {
    async createWarehouse(_, { input }, context) {
      const { result, userErrors } = await createWarehouse(input, context)
      return { warehouse: result && (await context.loaders.warehouseById.load(result.id)), userErrors }
    },
    async updateWarehouse(_, { input }, context) {
      const { result, userErrors } = await changeWarehouse(input, context)
      return { warehouse: result && (await context.loaders.warehouseById.load(result.id)), userErrors }
    },
    async deleteWarehouse(_, { id }, context) {
      const { result, userErrors } = await removeWarehouse(id, context)
      return { deletedId: result && id, userErrors }
    },
  },
  Warehouse: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.warehouseById, rowIdOf(id, 'Warehouse')),
    id: ({ id }) => toGlobalId('Warehouse', id),
  },
}
