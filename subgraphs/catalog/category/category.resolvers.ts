import { parsePage, requireRowId, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { loadIfGiven, readingList } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { hydrate } from '../hydrate.ts'
import { withoutNulls } from '../without-nulls.ts'
import {
  findCategoryByNamePath,
  findCategoryByPath,
  findCategoryBySlug,
  selectClusters,
} from './category.repository.ts'
import { changeCategory, createCategory, moveCategory, removeCategory } from './category.service.ts'

export const categoryResolvers: Resolvers = {
  Query: {
    async category(_, { id, slug, path, namePath }, { loaders, read }) {
      if (id) return loadIfGiven(loaders.categoryById, rowIdOf(id, 'Category'))
      const db = await read()
      if (slug) return (await findCategoryBySlug(db, slug)) ?? null
      if (path) return (await findCategoryByPath(db, path)) ?? null
      return namePath ? ((await findCategoryByNamePath(db, namePath)) ?? null) : null
    },
    async categories(_, { parentId }, { loaders, read }) {
      return parentId
        ? loaders.childrenOfCategory.load(requireRowId(parentId, 'Category'))
        : selectClusters(await read())
    },
  },
  Mutation: {
    async createCategory(_, { input }, context) {
      const { result, userErrors } = await createCategory(input, context)
      return { category: result && (await context.loaders.categoryById.load(result.id)), userErrors }
    },
    async updateCategory(_, { input }, context) {
      const { result, userErrors } = await changeCategory(input, context)
      return { category: result && (await context.loaders.categoryById.load(result.id)), userErrors }
    },
    async moveCategory(_, { id, newParentId, expectedVersion }, context) {
      const { result, userErrors } = await moveCategory(id, newParentId, expectedVersion, context)
      return { category: result && (await context.loaders.categoryById.load(result.id)), userErrors }
    },
    async deleteCategory(_, { id }, context) {
      const { result, userErrors } = await removeCategory(id, context)
      return { deletedId: result && id, userErrors }
    },
  },
  Category: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.categoryById, rowIdOf(id, 'Category')),
    id: ({ id }) => toGlobalId('Category', id),
    parent: ({ parentId }, _, { loaders }) => loadIfGiven(loaders.categoryById, parentId),
    async ancestors({ path }, _, { loaders }) {
      return withoutNulls(await loaders.categoryById.loadMany(path.split('.').slice(0, -1)))
    },
    children: ({ id }, _, { loaders }) => loaders.childrenOfCategory.load(id),
    attributes: ({ id }, _, { loaders }) => loaders.attributesOfCategory.load(id),
    async families({ id }, args, { loaders }) {
      const page = parsePage(args)
      const found = await readingList(() => loaders.familyPageOfCategory.load({ id, page }))
      const connection = toConnection(found, page, (row) => [row.name, row.id])
      return {
        ...(await hydrate(connection, loaders.familyById)),
        totalCount: () => loaders.familyCountOfCategory.load(id),
      }
    },
    productCount: ({ id }, _, { loaders }) => loaders.productCountOfCategory.load(id),
  },
}
