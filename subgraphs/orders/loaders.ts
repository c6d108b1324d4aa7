import type { Viewer } from '@tensile/identity'
import type { Reader } from './context.ts'
import { createPaymentLoaders } from './payment/payment.loaders.ts'
import { createStockLoaders } from './stock/stock.loaders.ts'
import { createWarehouseLoaders } from './warehouse/warehouse.loaders.ts'

/** What a loader needs: where to read, and for whom. */
export interface LoaderSource {
  viewer: Viewer | null
  read(): Promise<Reader>
}

export type Loaders = ReturnType<typeof createLoaders>

export const createLoaders = (source: LoaderSource) => ({
  ...createPaymentLoaders(source),
  ...createStockLoaders(source),
  ...createWarehouseLoaders(source),
})
