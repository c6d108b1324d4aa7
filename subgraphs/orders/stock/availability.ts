import type { StockStatus } from '../generated/resolvers.ts'
import type { StockRow } from './stock.repository.ts'

/** What can be had of a product, over the warehouses that keep it. */
export interface AvailabilityRow {
  total: number
  backorderable: number
  status: StockStatus
  locations: readonly StockRow[]
}

/** Pieces that can ship now. None while more are promised than are on hand. */
export const availableOf = ({ onHand, reserved }: StockRow): number => Math.max(onHand - reserved, 0)

export function toAvailability(locations: readonly StockRow[]): AvailabilityRow {
  const total = sum(locations.map(availableOf))
  const promisable = sum(locations.map(({ onHand, backorderLimit, reserved }) => onHand + backorderLimit - reserved))
  const backorderable = promisable - total
  const threshold = sum(locations.map(({ lowStockThreshold }) => lowStockThreshold))
  return { total, backorderable, status: statusOf({ total, backorderable, threshold }), locations }
}

function statusOf({ total, backorderable, threshold }: Record<'total' | 'backorderable' | 'threshold', number>) {
  if (total > threshold) return 'IN_STOCK'
  if (total > 0) return 'LOW'
  return backorderable > 0 ? 'BACKORDER' : 'OUT_OF_STOCK'
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
