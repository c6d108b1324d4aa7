import { anyone, type PermissionTable } from '@tensile/subgraph'

export const permissions: PermissionTable = {
  Query: { search: anyone, suggest: anyone },
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
