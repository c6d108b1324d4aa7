import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { countPriceLists, selectPriceListPage } from './price-list.repository.ts'
import { createPriceList } from './price-list.service.ts'

export const priceListResolvers: Resolvers = {
  Query: {
    async priceLists(_query, args, { read }) {
      const page = parsePage(args)
      const db = await read()
      const rows = await readingList(() => selectPriceListPage(db, page))
      return { ...toConnection(rows, page, ({ name, id }) => [name, id]), totalCount: () => countPriceLists(db) }
    },
  },
  Mutation: {
    createPriceList: (_mutation, { input }, context) => createPriceList(input, context),
  },
  PriceList: {
    __resolveReference: ({ id: globalId }, { priceLists }) => {
      const id = rowIdOf(globalId, 'PriceList')
      return id === null ? null : priceLists.load(id)
    },
    id: ({ id }) => toGlobalId('PriceList', id),
  },
}
