import { rowIdOf, toGlobalId } from '@tensile/relay'
import { loadOwner } from '../attribute/attribute.resolvers.ts'
import { loadIfGiven } from '@tensile/subgraph'
import type { Resolvers } from '../generated/resolvers.ts'
import { changeProduct, createProduct, removeProduct } from './product.service.ts'
import { listProducts } from './product-list.ts'
import { specValue } from './spec-value.ts'
import { generateVariants } from './variant.service.ts'

const PREVIEWS_MAX = 200

export const productResolvers: Resolvers = {
  Query: {
    product(_, { id, sku }, { loaders }) {
      if (sku) return loaders.productBySku.load(sku)
      return loadIfGiven(loaders.productById, id && rowIdOf(id, 'Product'))
    },
    products: (_, args, context) => listProducts(args, context),
  },
  Mutation: {
    async createProduct(_, { input }, context) {
      const { result, userErrors } = await createProduct(input, context)
      return { product: result && (await context.loaders.productById.load(result.id)), userErrors }
    },
    async updateProduct(_, { id, input, expectedVersion }, context) {
      const { result, userErrors } = await changeProduct(id, input, expectedVersion, context)
      return { product: result && (await context.loaders.productById.load(result.id)), userErrors }
    },
    async deleteProduct(_, { id }, context) {
      const { result, userErrors } = await removeProduct(id, context)
      return { deletedId: result && id, userErrors }
    },
    async generateVariants(_, { input }, context) {
      const { result, userErrors } = await generateVariants(input, context)
      const variants = result ?? []
      const skipped = variants.filter(({ exists }) => exists).length
      return { variants: variants.slice(0, PREVIEWS_MAX), created: variants.length - skipped, skipped, userErrors }
    },
  },
  Product: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.productById, rowIdOf(id, 'Product')),
    id: ({ id }) => toGlobalId('Product', id),
    async family({ familyId }, _, { loaders }) {
      const family = await loaders.familyById.load(familyId)
      if (!family) throw new Error(`family ${familyId} is gone`)
      return family
    },
    async category({ leafId }, _, { loaders }) {
      const category = await loaders.categoryById.load(leafId)
      if (!category) throw new Error(`category ${leafId} is gone`)
      return category
    },
    async brand({ brandId, familyId }, _, { loaders }) {
      return loadIfGiven(loaders.brandById, brandId ?? (await loaders.familyById.load(familyId))?.brandId)
    },
    specs: ({ id }, _, { loaders }) => loaders.specsOfProduct.load(id),
    media: ({ id }, _, { loaders }) => loaders.mediaOfProduct.load(id),
  },
  Spec: {
    value: (spec) => specValue(spec),
    canonical: ({ type, number }) => (type === 'NUMBER' ? number : null),
    definedBy: ({ categoryId, familyId }, _, { loaders }) => loadOwner(categoryId, familyId, loaders),
  },
}
