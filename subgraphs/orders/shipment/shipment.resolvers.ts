import { rowIdOf, toGlobalId } from '@tensile/relay'
import { loadIfGiven } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { orderLine } from '../order/order.resolvers.ts'
import { deliverShipment, shipOrder } from './shipment.service.ts'

export const shipmentResolvers: Resolvers = {
  Mutation: {
    async shipOrder(_, { input }, context) {
      const { result, userErrors } = await shipOrder(input, context)
      return { shipment: await loadIfGiven(context.loaders.shipmentById, result?.id), userErrors }
    },
    async deliverShipment(_, { id }, context) {
      const { result, userErrors } = await deliverShipment(id, context)
      return { shipment: await loadIfGiven(context.loaders.shipmentById, result?.id), userErrors }
    },
  },
  Shipment: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.shipmentById, rowIdOf(id, 'Shipment')),
    id: ({ id }) => toGlobalId('Shipment', id),
    order: async ({ orderId }, _, { loaders }) => required(await loaders.orderById.load(orderId)),
    warehouse: async ({ warehouseId }, _, { loaders }) => required(await loaders.warehouseById.load(warehouseId)),
    total: ({ total: amount, currency }) => ({ amount, currency }),
    lines: ({ id }, _, { loaders }) => loaders.linesByShipment.load(id),
  },
  ShipmentLine: { line: (row, _, context) => orderLine(row, context) },
}

function required<Row>(row: Row | null): Row {
  if (row === null) throw new Error('what a foreign key holds is gone')
  return row
}
