import type { Viewer } from '@tensile/identity'
import { createCartLoaders } from './cart/cart.loaders.ts'
import type { Reader } from './context.ts'
import { createDocumentLoaders } from './document/document.loaders.ts'
import { createOrderLoaders } from './order/order.loaders.ts'
import { createPaymentLoaders } from './payment/payment.loaders.ts'
import { createReservationLoaders } from './reservation/reservation.loaders.ts'
import { createReturnLoaders } from './return/return.loaders.ts'
import { createShipmentLoaders } from './shipment/shipment.loaders.ts'
import { createStockLoaders } from './stock/stock.loaders.ts'
import { createWarehouseLoaders } from './warehouse/warehouse.loaders.ts'

/** What a loader needs: where to read, and for whom. */
export interface LoaderSource {
  viewer: Viewer | null
  read(): Promise<Reader>
}

export type Loaders = ReturnType<typeof createLoaders>

export const createLoaders = (source: LoaderSource) => ({
  ...createCartLoaders(source),
  ...createDocumentLoaders(source),
  ...createOrderLoaders(source),
  ...createPaymentLoaders(source),
  ...createReservationLoaders(source),
  ...createReturnLoaders(source),
  ...createShipmentLoaders(source),
  ...createStockLoaders(source),
  ...createWarehouseLoaders(source),
})
