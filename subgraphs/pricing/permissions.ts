import { anyone, roles, type PermissionTable } from '@tensile/subgraph'

const pricingStaff = roles('admin', 'sales')

export const permissions: PermissionTable = {
  Query: { priceLists: pricingStaff },
  Mutation: { createPriceList: pricingStaff },
  PriceList: pricingStaff,
  PriceListConnection: pricingStaff,
  PriceListEdge: pricingStaff,
  PriceListPayload: pricingStaff,
  PageInfo: anyone,
  UserError: anyone,
}
