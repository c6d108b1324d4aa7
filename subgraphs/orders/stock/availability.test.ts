import { expect, test } from 'vitest'
import { toAvailability } from './availability.ts'

const at = (onHand: number, reserved = 0, backorderLimit = 0, lowStockThreshold = 0) => ({
  productId: '1',
  warehouseId: '1',
  onHand,
  reserved,
  backorderLimit,
  lowStockThreshold,
})
const tell = (...locations: Parameters<typeof toAvailability>[0]) => {
  const { total, backorderable, status } = toAvailability(locations)
  return [total, backorderable, status]
}

test('what is reserved is not available, in each warehouse on its own', () => {
  expect(tell(at(10, 4), at(3, 3))).toEqual([6, 0, 'IN_STOCK'])
  expect(tell(at(0, 5, 8), at(4))).toEqual([4, 3, 'IN_STOCK'])
})

test('the status tells of low stock, backorders and none', () => {
  expect(tell(at(3, 0, 0, 3))).toEqual([3, 0, 'LOW'])
  expect(tell(at(2, 2, 4))).toEqual([0, 4, 'BACKORDER'])
  expect(tell(at(2, 2))).toEqual([0, 0, 'OUT_OF_STOCK'])
  expect(tell()).toEqual([0, 0, 'OUT_OF_STOCK'])
})
