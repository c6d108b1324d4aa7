import type { CountedConnection } from '@tensile/relay'
import type { PriceListRow } from './price-list/price-list.repository.ts'

export type { PriceListRow as PriceListMapper }
export type PriceListConnectionMapper = CountedConnection<PriceListRow>
