import { scalars } from '@tensile/subgraph'
import { cartResolvers } from './cart/cart.resolvers.ts'
import { documentResolvers } from './document/document.resolvers.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { incomingResolvers } from './incoming/incoming.resolvers.ts'
import { orderResolvers } from './order/order.resolvers.ts'
import { paymentResolvers } from './payment/payment.resolvers.ts'
import { placementResolvers } from './placement/placement.resolvers.ts'
import { reservationResolvers } from './reservation/reservation.resolvers.ts'
import { returnResolvers } from './return/return.resolvers.ts'
import { shipmentResolvers } from './shipment/shipment.resolvers.ts'
import { stockResolvers } from './stock/stock.resolvers.ts'
import { warehouseResolvers } from './warehouse/warehouse.resolvers.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...cartResolvers,
  ...documentResolvers,
  ...incomingResolvers,
  ...orderResolvers,
  ...paymentResolvers,
  ...returnResolvers,
  ...shipmentResolvers,
  ...stockResolvers,
  ...warehouseResolvers,
  Cart: { ...cartResolvers.Cart, ...reservationResolvers.Cart },
  Query: {
    ...cartResolvers.Query,
    ...orderResolvers.Query,
    ...paymentResolvers.Query,
    ...stockResolvers.Query,
    ...warehouseResolvers.Query,
  },
  Mutation: {
    ...cartResolvers.Mutation,
    ...orderResolvers.Mutation,
    ...placementResolvers.Mutation,
    ...reservationResolvers.Mutation,
    ...returnResolvers.Mutation,
    ...shipmentResolvers.Mutation,
    ...incomingResolvers.Mutation,
    ...paymentResolvers.Mutation,
    ...stockResolvers.Mutation,
    ...warehouseResolvers.Mutation,
  },
}
