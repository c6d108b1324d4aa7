import type { Viewer } from '@tensile/identity'
import type { CachedReads } from '@tensile/subgraph'
import type { Reader } from './context.ts'
import type { DB } from './generated/database.ts'
import { createPriceEntryLoaders } from './price-entry/price-entry.loaders.ts'
import { createPriceListLoaders } from './price-list/price-list.loaders.ts'
import { createPromotionLoaders } from './promotion/promotion.loaders.ts'
import { createPriceLoaders } from './price/price.loaders.ts'
import { createSalesTermsLoaders } from './sales-terms/sales-terms.loaders.ts'

/** What a loader needs: where to read, and for whom. */
export interface LoaderSource {
  viewer: Viewer | null
  read(): Promise<Reader>
  /** Through the cache, where cache-manifest.ts has an entry. */
  cached: CachedReads<DB>
}

export type Loaders = ReturnType<typeof createLoaders>

export const createLoaders = (source: LoaderSource) => ({
  ...createPriceEntryLoaders(source),
  ...createPriceListLoaders(source),
  ...createPriceLoaders(source),
  ...createPromotionLoaders(source),
  ...createSalesTermsLoaders(source),
})
