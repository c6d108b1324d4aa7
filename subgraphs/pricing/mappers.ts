import type { CountedConnection } from '@tensile/relay'
import type { PriceEntryRow } from './price-entry/price-entry.repository.ts'
import type { PriceListRow } from './price-list/price-list.repository.ts'
import type { PromotionRow } from './promotion/promotion.repository.ts'

export type { PriceEntryRow as PriceEntryMapper, PriceListRow as PriceListMapper, PromotionRow as PromotionMapper }
export type PriceEntryConnectionMapper = CountedConnection<PriceEntryRow>
export type PriceListConnectionMapper = CountedConnection<PriceListRow>
export type PromotionConnectionMapper = CountedConnection<PromotionRow>
export type { AssignmentRow as PriceListAssignmentMapper } from './price-list/price-list.repository.ts'
export type { PriceRow as PriceMapper, PriceTierRow as PriceTierMapper } from './price/price.repository.ts'
export type { SalesTermsRow as SalesTermsMapper } from './sales-terms/sales-terms.repository.ts'

/** A product of the catalog, by its row's id: pricing knows no more of it. */
export interface ProductMapper {
  id: string
}
