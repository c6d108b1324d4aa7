import type { StockStatus } from '@/gateway/operations'

/** How much there can be of a product in a warehouse, for people. */
export const stockStatuses: readonly { status: StockStatus; name: string }[] = [
  { status: 'LOW', name: 'Low' },
  { status: 'OUT_OF_STOCK', name: 'Out of stock' },
  { status: 'BACKORDER', name: 'On backorder' },
  { status: 'IN_STOCK', name: 'In stock' },
]
