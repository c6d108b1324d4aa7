import { rowIdOf } from '@tensile/relay'
import type { OrdersContext } from '../context.ts'
import type { ShipOrderInput } from '../generated/resolvers.ts'
import { lineRules, readLineQuantities } from '../order/line-quantities.ts'
import { rolesOf } from '../order/order.service.ts'
import { requireOrderToChange } from '../order/require-order.ts'
import { stepRules } from '../order/step-rules.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { findWarehouseByCode } from '../warehouse/warehouse.repository.ts'
import { deliverShipment as deliver, selectShipments, shipOrder as ship } from './shipment.repository.ts'

const path = ['input', 'lines']
const tooMany = says(path, 'ABOVE_MAX', 'More than is held for the order there.')

const shipRules: RefusalTable = {
  ...stepRules(['input', 'number']),
  ...lineRules(path),
  shipment_empty: says(['input', 'warehouse'], 'INVALID', 'Nothing is held for the order in this warehouse.'),
  order_line_shipped: says(path, 'ABOVE_MAX', 'More than was ordered and has not left yet.'),
  reservation_quantity: tooMany,
  stock_reserved: tooMany,
  stock_on_hand: says(
    path,
    'INSUFFICIENT_STOCK',
    'It is not in the warehouse yet: it was ordered beyond what is there.',
  ),
  stock_available: says(
    path,
    'INSUFFICIENT_STOCK',
    'It is not in the warehouse yet: it was ordered beyond what is there.',
  ),
  shipment_carrier: says(['input', 'carrier'], 'INVALID', 'A carrier has 1 to 60 characters.'),
  shipment_tracking_number: says(['input', 'trackingNumber'], 'INVALID', 'A tracking number has up to 100 characters.'),
  shipment_tracking_url: says(
    ['input', 'trackingUrl'],
    'INVALID',
    'An address begins with https:// and has up to 500 characters.',
  ),
  payment_required: says(['input', 'number'], 'WRONG_STATUS', 'The order is not paid.'),
}

/** Pieces leave for an order. What they are worth is captured after the commit, in the background. */
export async function shipOrder(input: ShipOrderInput, context: OrdersContext) {
  const answer = await answering(shipRules, () => {
    const lines = readLineQuantities(input.lines, path)
    return context.write(async (trx) => {
      const order = await requireOrderToChange(trx, input, context.viewer, ['input', 'number'])
      const warehouse = await findWarehouseByCode(trx, input.warehouse)
      if (!warehouse) throw new Refused(userError(['input', 'warehouse'], 'NOT_FOUND', 'There is no such warehouse.'))
      const parcel = {
        warehouseId: warehouse.id,
        carrier: input.carrier.trim(),
        trackingNumber: input.trackingNumber?.trim() || null,
        trackingUrl: input.trackingUrl?.trim() || null,
      }
      return { id: await ship(trx, order.id, lines, parcel, rolesOf(context)) }
    })
  })
  context.payments.workSoon()
  return answer
}

const deliverRules: RefusalTable = {
  ...stepRules(['id']),
  shipment_delivered_once: says(['id'], 'WRONG_STATUS', 'The shipment was delivered already.'),
}

export const deliverShipment = (globalId: string, context: OrdersContext) =>
  answering(deliverRules, () =>
    context.write(async (trx) => {
      const id = rowIdOf(globalId, 'Shipment')
      const [shipment] = id === null ? [] : await selectShipments(trx, [id], context.viewer)
      if (!shipment) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such shipment.'))
      await deliver(trx, shipment.id, rolesOf(context))
      return { id: shipment.id }
    }),
  )
