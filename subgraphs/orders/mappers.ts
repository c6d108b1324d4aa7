import type { CountedConnection } from '@tensile/relay'
import type { TaxRow } from './cart/cart.repository.ts'
import type { OrderLineRow, OrderRow } from './order/order.repository.ts'
import type { MovementRow, StockPageRow, StockRow } from './stock/stock.repository.ts'

// The rows that stand for the types of the schema: a resolver is needed only for a field that its row lacks.
export type { CreditAccountRow as CreditAccountMapper } from './payment/credit-account.repository.ts'
export type { PaymentRow as PaymentMapper } from './payment/payment.repository.ts'
export type { ApprovalRuleRow as ApprovalRuleMapper } from './order/approval-rule.repository.ts'
export type { CartLineRow as CartLineMapper, CartRow as CartMapper } from './cart/cart.repository.ts'
export type { DocumentRow as OrderDocumentMapper } from './document/document.repository.ts'
export type { OrderEventRow as OrderEventMapper, OrderRow as OrderMapper } from './order/order.repository.ts'
export type { RefundLineRow as RefundLineMapper, RefundRow as RefundMapper } from './order/refund.repository.ts'
export type { ReturnLineRow as ReturnLineMapper, ReturnRow as ReturnRequestMapper } from './return/return.repository.ts'
export type {
  ShipmentLineRow as ShipmentLineMapper,
  ShipmentRow as ShipmentMapper,
} from './shipment/shipment.repository.ts'
export type { WarehouseRow as WarehouseMapper } from './warehouse/warehouse.repository.ts'
export type { AvailabilityRow as AvailabilityMapper } from './stock/availability.ts'
export type { IncomingRow as IncomingMapper } from './incoming/incoming.repository.ts'
export type StockLocationMapper = StockRow
export type StockMovementMapper = MovementRow

/** Of the catalog; here only its global id is known. */
export interface ProductMapper {
  id: string
}

/** A line with the currency of its order. */
export type OrderLineMapper = OrderLineRow & { currency: string }
export type OrderConnectionMapper = CountedConnection<OrderRow>
export type TaxTotalMapper = TaxRow & { currency: string }

export type StockLocationConnectionMapper = CountedConnection<StockPageRow>
export type StockMovementConnectionMapper = CountedConnection<MovementRow>
