import { fromGlobalId } from '@tensile/relay'
import type { Resolvers } from './generated/resolvers.ts'

/** `node(id)`: by the type that the global id names. */
export const nodeResolvers: Resolvers = {
  Query: {
    async node(_, { id }, { loaders }) {
      const parsed = fromGlobalId(id)
      switch (parsed?.type) {
        case 'Category':
          return withTypename('Category', await loaders.categoryById.load(parsed.id))
        case 'AttributeDefinition':
          return withTypename('AttributeDefinition', await loaders.definitionById.load(parsed.id))
        case 'Family':
          return withTypename('Family', await loaders.familyById.load(parsed.id))
        case 'Brand':
          return withTypename('Brand', await loaders.brandById.load(parsed.id))
        case 'Product':
          return withTypename('Product', await loaders.productById.load(parsed.id))
        case 'Synonym':
          return withTypename('Synonym', await loaders.synonymById.load(parsed.id))
        // Rows of other subgraphs: the gateway asks theirs for whatever else is wanted.
        case 'Warehouse':
        case 'Cart':
        case 'Order':
        case 'Shipment':
        case 'ReturnRequest':
        case 'PriceList':
        case 'Promotion':
        case 'Company':
        case 'ApiKey':
        case 'WebhookEndpoint':
        case 'WebhookDelivery':
          return { __typename: parsed.type, id }
        default:
          return null
      }
    },
  },
}

const withTypename = <Name extends string, Row extends object>(__typename: Name, row: Row | null) =>
  row && { __typename, ...row }
