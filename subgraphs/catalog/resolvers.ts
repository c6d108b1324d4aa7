import { attributeResolvers } from './attribute/attribute.resolvers.ts'
import { brandResolvers } from './brand/brand.resolvers.ts'
import { categoryResolvers } from './category/category.resolvers.ts'
import { familyResolvers } from './family/family.resolvers.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { mediaResolvers } from './media/media.resolvers.ts'
import { nodeResolvers } from './node.resolvers.ts'
import { productResolvers } from './product/product.resolvers.ts'
import { synonymResolvers } from './synonym/synonym.resolvers.ts'
import { unitResolvers } from './unit/unit.resolvers.ts'

export const resolvers: Resolvers = {
  ...attributeResolvers,
  ...brandResolvers,
  ...categoryResolvers,
  ...familyResolvers,
  ...mediaResolvers,
  ...productResolvers,
  ...synonymResolvers,
  Query: {
    ...attributeResolvers.Query,
    ...brandResolvers.Query,
    ...categoryResolvers.Query,
    ...familyResolvers.Query,
    ...nodeResolvers.Query,
    ...productResolvers.Query,
    ...synonymResolvers.Query,
    ...unitResolvers.Query,
  },
  Mutation: {
    ...attributeResolvers.Mutation,
    ...brandResolvers.Mutation,
    ...categoryResolvers.Mutation,
    ...familyResolvers.Mutation,
    ...mediaResolvers.Mutation,
    ...productResolvers.Mutation,
    ...synonymResolvers.Mutation,
  },
}
