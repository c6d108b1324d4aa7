import type { Writer } from '../context.ts'
import { Refused, userError } from '../user-error.ts'
import { findWarehouseByCode } from '../warehouse/warehouse.repository.ts'
import { findProductIdBySku, type Place } from './stock.repository.ts'

/** The place that a SKU and the code of a warehouse name. `warehousePath` is where the input says the warehouse. */
export async function requirePlace(
  trx: Writer,
  { sku, warehouse }: { sku: string; warehouse: string },
  warehousePath: string[],
): Promise<Place> {
  const productId = await findProductIdBySku(trx, sku.trim())
  if (productId === null)
    throw new Refused(userError(['input', 'sku'], 'NOT_FOUND', 'There is no product with this SKU.'))
  const row = await findWarehouseByCode(trx, warehouse.trim().toUpperCase())
  if (!row) throw new Refused(userError(warehousePath, 'NOT_FOUND', 'There is no warehouse with this code.'))
  return { productId, warehouseId: row.id }
}
