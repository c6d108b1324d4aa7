import { anyone, type PermissionTable } from '@tensile/subgraph'

export const permissions: PermissionTable = {
  Query: { suggest: anyone },
  Suggestion: anyone,
  Product: anyone,
  Family: anyone,
  Category: anyone,
  Brand: anyone,
}
