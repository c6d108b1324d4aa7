import { badInput, rowIdOf, toGlobalId } from '@tensile/relay'
import { loadIfGiven } from '@tensile/subgraph'
import { impactOfMove } from '../category/category.service.ts'
import type { CatalogContext } from '../context.ts'
import type { AttributeChangeInput, Resolvers } from '../generated/resolvers.ts'
import { groupByProduct, toUserError } from '../product/product-violation.ts'
import {
  changeAttribute,
  defineAttribute,
  impactOfDefine,
  impactOfDelete,
  impactOfUpdate,
  removeAttribute,
} from './attribute.service.ts'

export const attributeResolvers: Resolvers = {
  Query: {
    attributeImpact: (_, { input }, context) => impactOfChange(input, context),
  },
  Mutation: {
    async defineAttribute(_, { input }, context) {
      const { result, userErrors } = await defineAttribute(input, context)
      const impact = userErrors.length > 0 ? await impactOfDefine(input, context) : null
      return { attribute: result && (await context.loaders.definitionById.load(result.id)), impact, userErrors }
    },
    async updateAttribute(_, { input }, context) {
      const { result, userErrors } = await changeAttribute(input, context)
      const impact = userErrors.length > 0 ? await impactOfUpdate(input, context) : null
      return { attribute: result && (await context.loaders.definitionById.load(result.id)), impact, userErrors }
    },
    async deleteAttribute(_, { id, onInvalid }, context) {
      const { result, userErrors } = await removeAttribute(id, onInvalid, context)
      return { deletedId: result && id, userErrors }
    },
  },
  AttributeDefinition: {
    __resolveReference: ({ id }, { loaders }) =>
      loadIfGiven(loaders.definitionById, rowIdOf(id, 'AttributeDefinition')),
    id: ({ id }) => toGlobalId('AttributeDefinition', id),
    integer: ({ whole }) => whole,
    min: ({ min }) => (min === null ? null : Number(min)),
    max: ({ max }) => (max === null ? null : Number(max)),
    owner: ({ categoryId, familyId }, _, { loaders }) => loadOwner(categoryId, familyId, loaders),
  },
  AttributeOwner: {
    __resolveType: (owner) => ('categoryId' in owner ? 'Family' : 'Category'),
  },
  EffectiveAttribute: {
    overrides: ({ overridesId }, _, { loaders }) => loadIfGiven(loaders.definitionById, overridesId),
  },
  AttributeImpact: {
    async sample({ violations }, _, { loaders }) {
      const groups = groupByProduct(violations).slice(0, 20)
      const products = await Promise.all(groups.map(({ productId }) => loaders.productById.load(productId)))
      return groups.flatMap((group, index) => {
        const product = products[index]
        return product ? [{ product, errors: group.violations.map(toUserError) }] : []
      })
    },
  },
}

/** The category or family that a definition stands on. */
export async function loadOwner(
  categoryId: string | null,
  familyId: string | null,
  loaders: CatalogContext['loaders'],
) {
  const owner = await (categoryId === null
    ? loaders.familyById.load(familyId ?? '')
    : loaders.categoryById.load(categoryId))
  if (!owner) throw new Error(`a definition without its owner: category ${categoryId}, family ${familyId}`)
  return owner
}

function impactOfChange({ define, update, delete: deleted, move }: AttributeChangeInput, context: CatalogContext) {
  if ([define, update, deleted, move].filter(Boolean).length === 1) {
    if (define) return impactOfDefine(define, context)
    if (update) return impactOfUpdate(update, context)
    if (deleted) return impactOfDelete(deleted, context)
    if (move) return impactOfMove(move.id, move.newParentId, context)
  }
  throw badInput('Give exactly one of define, update, delete and move.')
}
