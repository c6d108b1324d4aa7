import { anyone, withScope, type PermissionTable } from '@tensile/subgraph'

const reader = withScope('catalog:read', anyone)

export const permissions: PermissionTable = {
  Query: { search: reader, suggest: reader },
  ProductSearchConnection: anyone,
  ProductSearchEdge: anyone,
  FamilySearchConnection: anyone,
  FamilySearchEdge: anyone,
  PageInfo: anyone,
  Facet: anyone,
  FacetValue: anyone,
  QueryTerm: anyone,
  Relaxation: anyone,
  Suggestion: anyone,
  Product: anyone,
  Family: anyone,
  Category: anyone,
  Brand: anyone,
}
