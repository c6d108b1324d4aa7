import type { CountedConnection } from '@tensile/relay'
import type { MovementRow, StockPageRow, StockRow } from './stock/stock.repository.ts'

// The rows that stand for the types of the schema: a resolver is needed only for a field that its row lacks.
export type { CreditAccountRow as CreditAccountMapper } from './payment/credit-account.repository.ts'
export type { PaymentRow as PaymentMapper } from './payment/payment.repository.ts'
export type { WarehouseRow as WarehouseMapper } from './warehouse/warehouse.repository.ts'
export type { AvailabilityRow as AvailabilityMapper } from './stock/availability.ts'
export type { IncomingRow as IncomingMapper } from './incoming/incoming.repository.ts'
export type StockLocationMapper = StockRow
export type StockMovementMapper = MovementRow

/** Of the catalog; here only its global id is known. */
export interface ProductMapper {
  id: string
}

export type StockLocationConnectionMapper = CountedConnection<StockPageRow>
export type StockMovementConnectionMapper = CountedConnection<MovementRow>
