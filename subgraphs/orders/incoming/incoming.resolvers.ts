import { toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { loadStock } from '../stock/stock.resolvers.ts'
import { changeIncoming, createIncoming, receiveIncoming, removeIncoming } from './incoming.service.ts'

export const incomingResolvers: Resolvers = {
  Mutation: {
    async createIncoming(_, { input }, context) {
      const { result, userErrors } = await createIncoming(input, context)
      return { incoming: result, userErrors }
    },
    async updateIncoming(_, { input }, context) {
      const { result, userErrors } = await changeIncoming(input, context)
      return { incoming: result, userErrors }
    },
    async deleteIncoming(_, { id }, context) {
      const { result, userErrors } = await removeIncoming(id, context)
      return { deletedId: result && id, userErrors }
    },
    async receiveIncoming(_, args, context) {
      const { result, userErrors } = await receiveIncoming(args, context)
      return { stock: result && (await loadStock(result, context)), incoming: result?.incoming ?? null, userErrors }
    },
  },
  Incoming: {
    id: ({ id }) => toGlobalId('Incoming', id),
  },
}
