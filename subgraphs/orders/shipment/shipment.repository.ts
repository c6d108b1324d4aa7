import type { Viewer } from '@tensile/identity'
import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Shipment, ShipmentLine } from '../generated/database.ts'
import type { LineQuantities } from '../order/order.repository.ts'
import { visibleOrders } from '../order/order-visibility.ts'

export type ShipmentRow = Selectable<Shipment> & { currency: string; total: string }
export type ShipmentLineRow = Selectable<ShipmentLine> & { currency: string }

const shipments = sql`select s.*, o.currency, s.net + s.tax as total from shipment s join "order" o on o.id = s.order_id`

/** Those of orders that the viewer may see. */
export async function selectShipments(db: Reader, ids: readonly string[], viewer: Viewer | null) {
  const { rows } = await sql<ShipmentRow>`${shipments} where s.id = any (${ids}) and ${visibleOrders(viewer)}`.execute(
    db,
  )
  return rows
}

export async function selectShipmentsOfOrders(db: Reader, orderIds: readonly string[]) {
  const { rows } = await sql<ShipmentRow>`${shipments} where s.order_id = any (${orderIds}) order by s.id`.execute(db)
  return rows
}

export async function selectLinesOfShipments(db: Reader, shipmentIds: readonly string[]) {
  const { rows } = await sql<ShipmentLineRow>`
    select l.*, o.currency from shipment_line l
    join shipment s on s.id = l.shipment_id join "order" o on o.id = s.order_id
    where l.shipment_id = any (${shipmentIds}) order by l.order_line_id`.execute(db)
  return rows
}

export interface Parcel {
  warehouseId: string
  carrier: string
  trackingNumber: string | null
  trackingUrl: string | null
}

/** Returns the id of the shipment. */
export async function shipOrder(
  trx: Writer,
  orderId: string,
  lines: LineQuantities | null,
  { warehouseId, carrier, trackingNumber, trackingUrl }: Parcel,
  byRoles: readonly string[],
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select orders.ship_order(${orderId}, ${warehouseId}, ${lines?.lineIds ?? null}::bigint[],
      ${lines?.quantities ?? null}::integer[], ${carrier}, ${trackingNumber}, ${trackingUrl}, ${byRoles}::text[]) as id`.execute(
    trx,
  )
  const [row] = rows
  if (!row) throw new Error('a shipment told of none')
  return row.id
}

export const deliverShipment = (trx: Writer, id: string, byRoles: readonly string[]) =>
  sql`select orders.deliver_shipment(${id}, ${byRoles}::text[])`.execute(trx)
