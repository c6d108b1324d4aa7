import type { StockRowFragment } from '@/gateway/operations'

/** A product in a warehouse, the product being in the catalog still. */
export type Location = StockRowFragment & { product: NonNullable<StockRowFragment['product']> }
