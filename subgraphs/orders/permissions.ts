import { anyone, type PermissionTable } from '@tensile/subgraph'

export const permissions: PermissionTable = {
  Query: { warehouses: anyone },
  Warehouse: anyone,
}
