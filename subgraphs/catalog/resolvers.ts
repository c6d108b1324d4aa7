import { attributeResolvers } from './attribute/attribute.resolvers.ts'
import { brandResolvers } from './brand/brand.resolvers.ts'
import { categoryResolvers } from './category/category.resolvers.ts'
import { familyResolvers } from './family/family.resolvers.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { mediaResolvers } from './media/media.resolvers.ts'
import { nodeResolvers } from './node.resolvers.ts'
import { productResolvers } from './product/product.resolvers.ts'
import { unitResolvers } from './unit/unit.resolvers.ts'

const parts: Resolvers[] = [
  attributeResolvers,
  brandResolvers,
  categoryResolvers,
  familyResolvers,
  mediaResolvers,
  nodeResolvers,
  productResolvers,
  unitResolvers,
]

export const resolvers: Resolvers = {
  ...Object.assign({}, ...parts),
  Query: Object.assign({}, ...parts.map(({ Query }) => Query)),
  Mutation: Object.assign({}, ...parts.map(({ Mutation }) => Mutation)),
}
