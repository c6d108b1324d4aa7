import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { reference } from '../reference.ts'
import { assignPriceList, unassignPriceList } from './assignment.service.ts'
import { countPriceLists, selectPriceListPage } from './price-list.repository.ts'
import { changePriceList, createPriceList, removePriceList } from './price-list.service.ts'

export const priceListResolvers = {
  Query: {
    priceList(_, { id: globalId }, { loaders }) {
      const id = rowIdOf(globalId, 'PriceList')
      return id === null ? null : loaders.priceListById.load(id)
    },
    async priceLists(_, args, { read }) {
      const page = parsePage(args)
      const db = await read()
      const rows = await readingList(() => selectPriceListPage(db, page))
      return { ...toConnection(rows, page, ({ name, id }) => [name, id]), totalCount: () => countPriceLists(db) }
    },
  },
  Mutation: {
    async createPriceList(_, { input }, context) {
      const { result, userErrors } = await createPriceList(input, context)
      return { priceList: result, userErrors }
    },
    async updatePriceList(_, { input }, context) {
      const { result, userErrors } = await changePriceList(input, context)
      return { priceList: result, userErrors }
    },
    async deletePriceList(_, { id, expectedVersion }, context) {
      const { result, userErrors } = await removePriceList(id, expectedVersion, context)
      return { deletedId: result && id, userErrors }
    },
    async assignPriceList(_, { input }, context) {
      const { result, userErrors } = await assignPriceList(input, context)
      return { priceList: result, userErrors }
    },
    async unassignPriceList(_, { input }, context) {
      const { result, userErrors } = await unassignPriceList(input, context)
      return { priceList: result, userErrors }
    },
  },
  PriceList: {
    __resolveReference({ id: globalId }, { loaders }) {
      const id = rowIdOf(globalId, 'PriceList')
      return id === null ? null : loaders.priceListById.load(id)
    },
    id: ({ id }) => toGlobalId('PriceList', id),
    assignments: ({ id }, _, { loaders }) => loaders.assignmentsByList.load(id),
    async entries({ id: priceListId }, { sku = null, ...args }, { loaders }) {
      const page = parsePage(args)
      const rows = await readingList(() => loaders.priceEntryPage.load({ priceListId, sku, page }))
      return {
        ...toConnection(rows, page, (row) => [row.sku.toUpperCase(), String(row.minQuantity)]),
        totalCount: () => loaders.priceEntryCount.load({ priceListId, sku }),
      }
    },
  },
  PriceListAssignment: {
    company: ({ companyId }) => reference('Company', companyId),
    everyone: ({ companyId, segment }) => companyId === null && segment === null,
  },
  PriceEntry: {
    product: ({ productId }) => ({ id: productId }),
    unit: ({ unit, currency }) => ({ amount: unit, currency }),
  },
} satisfies Resolvers
