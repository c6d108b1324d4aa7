import { rowIdOf, toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { selectAllWarehouses } from './warehouse.repository.ts'

export const warehouseResolvers: Resolvers = {
  Query: {
    warehouses: async (_query, _args, { read }) => selectAllWarehouses(await read()),
  },
  Warehouse: {
    __resolveReference: ({ id: globalId }, { warehouses }) => {
      const id = rowIdOf(globalId, 'Warehouse')
      return id === null ? null : warehouses.load(id)
    },
    id: ({ id }) => toGlobalId('Warehouse', id),
  },
}
