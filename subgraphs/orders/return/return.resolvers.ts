import { rowIdOf, toGlobalId } from '@tensile/relay'
import { loadIfGiven } from '@tensile/subgraph'
import type { OrdersContext } from '../context.ts'
import type { Resolvers, UserError } from '../generated/resolvers.ts'
import { orderLine } from '../order/order.resolvers.ts'
import { approveReturn, receiveReturn, rejectReturn, requestReturn } from './return.service.ts'

export const returnResolvers: Resolvers = {
  Mutation: {
    requestReturn: async (_, args, context) => payload(await requestReturn(args, context), context),
    approveReturn: async (_, args, context) => payload(await approveReturn(args, context), context),
    rejectReturn: async (_, args, context) => payload(await rejectReturn(args, context), context),
    receiveReturn: async (_, args, context) => payload(await receiveReturn(args, context), context),
  },
  ReturnRequest: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.returnById, rowIdOf(id, 'ReturnRequest')),
    id: ({ id }) => toGlobalId('ReturnRequest', id),
    async order({ orderId }, _, { loaders }) {
      const order = await loaders.orderById.load(orderId)
      if (!order) throw new Error(`there is no order ${orderId}`)
      return order
    },
    lines: ({ id }, _, { loaders }) => loaders.linesByReturn.load(id),
    warehouse: ({ warehouseId }, _, { loaders }) => loadIfGiven(loaders.warehouseById, warehouseId),
  },
  ReturnLine: { line: (row, _, context) => orderLine(row, context) },
}

const payload = async (
  { result, userErrors }: { result: { id: string } | null; userErrors: UserError[] },
  { loaders }: OrdersContext,
) => ({ returnRequest: await loadIfGiven(loaders.returnById, result?.id), userErrors })
