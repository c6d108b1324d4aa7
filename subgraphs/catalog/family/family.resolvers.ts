import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { loadIfGiven, readingList } from '@tensile/subgraph'
import { findCategoryByNamePath } from '../category/category.repository.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { hydrate } from '../hydrate.ts'
import { findFamilyBySlug, findFamilyInCategory } from './family.repository.ts'
import { changeFamily, createFamily, removeFamily } from './family.service.ts'

export const familyResolvers: Resolvers = {
  Query: {
    async family(_, { id, slug, namePath }, { loaders, read }) {
      if (id) return loadIfGiven(loaders.familyById, rowIdOf(id, 'Family'))
      const db = await read()
      if (slug) return (await findFamilyBySlug(db, slug)) ?? null
      const name = namePath?.at(-1)
      const leaf = namePath && (await findCategoryByNamePath(db, namePath.slice(0, -1)))
      return leaf && name !== undefined ? ((await findFamilyInCategory(db, leaf.id, name)) ?? null) : null
    },
  },
  Mutation: {
    async createFamily(_, { input }, context) {
      const { result, userErrors } = await createFamily(input, context)
      return { family: result && (await context.loaders.familyById.load(result.id)), userErrors }
    },
    async updateFamily(_, { input }, context) {
      const { result, userErrors } = await changeFamily(input, context)
      return { family: result && (await context.loaders.familyById.load(result.id)), userErrors }
    },
    async deleteFamily(_, { id }, context) {
      const { result, userErrors } = await removeFamily(id, context)
      return { deletedId: result && id, userErrors }
    },
  },
  Family: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.familyById, rowIdOf(id, 'Family')),
    id: ({ id }) => toGlobalId('Family', id),
    brand: ({ brandId }, _, { loaders }) => loadIfGiven(loaders.brandById, brandId),
    async category({ categoryId }, _, { loaders }) {
      const category = await loaders.categoryById.load(categoryId)
      if (!category) throw new Error(`category ${categoryId} is gone`)
      return category
    },
    attributes: ({ id }, _, { loaders }) => loaders.attributesOfFamily.load(id),
    async variantAxes({ id }, _, { loaders }) {
      const attributes = await loaders.attributesOfFamily.load(id)
      return attributes.map(({ definition }) => definition).filter(({ variantDefining }) => variantDefining)
    },
    async products({ id }, args, { loaders }) {
      const page = parsePage(args)
      const found = await readingList(() => loaders.productPageOfFamily.load({ id, page }))
      const connection = toConnection(found, page, (row) => [row.sortKey, row.id])
      return {
        ...(await hydrate(connection, loaders.productById)),
        totalCount: () => loaders.productCountOfFamily.load(id),
      }
    },
  },
}
