import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { loadIfGiven, readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { countBrands, findBrandBySlug, selectBrandPage } from './brand.repository.ts'
import { changeBrand, createBrand, removeBrand } from './brand.service.ts'

export const brandResolvers: Resolvers = {
  Query: {
    async brand(_, { id, slug }, { loaders, read }) {
      if (slug) return (await findBrandBySlug(await read(), slug)) ?? null
      return loadIfGiven(loaders.brandById, id && rowIdOf(id, 'Brand'))
    },
    async brands(_, args, { read }) {
      const page = parsePage(args)
      const db = await read()
      const rows = await readingList(() => selectBrandPage(db, page))
      return { ...toConnection(rows, page, (row) => [row.name, row.id]), totalCount: () => countBrands(db) }
    },
  },
  Mutation: {
    async createBrand(_, { input }, context) {
      const { result, userErrors } = await createBrand(input, context)
      return { brand: result && (await context.loaders.brandById.load(result.id)), userErrors }
    },
    async updateBrand(_, { input }, context) {
      const { result, userErrors } = await changeBrand(input, context)
      return { brand: result && (await context.loaders.brandById.load(result.id)), userErrors }
    },
    async deleteBrand(_, { id }, context) {
      const { result, userErrors } = await removeBrand(id, context)
      return { deletedId: result && id, userErrors }
    },
  },
  Brand: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.brandById, rowIdOf(id, 'Brand')),
    id: ({ id }) => toGlobalId('Brand', id),
  },
}
