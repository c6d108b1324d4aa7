import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Document, Seller } from '../generated/database.ts'
import type { OrderRow } from '../order/order.repository.ts'

export type DocumentRow = Selectable<Document>
export type SellerRow = Selectable<Seller>

export const selectDocumentsOfOrders = (db: Reader, orderIds: readonly string[]): Promise<DocumentRow[]> =>
  db.selectFrom('document').selectAll().where('orderId', 'in', orderIds).orderBy('id').execute()

/** Documents without a file, the oldest first, beginning behind an id. */
export const selectDocumentsToMake = (db: Reader, afterId: string, limit: number): Promise<DocumentRow[]> =>
  db
    .selectFrom('document')
    .selectAll()
    .where('objectKey', 'is', null)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()

export const keepObjectKey = (trx: Writer, id: string, objectKey: string) =>
  trx.updateTable('document').set({ objectKey }).where('id', '=', id).where('objectKey', 'is', null).execute()

/** A line as it stands on a document: the pieces of a shipment or refund. */
export interface PrintedLine {
  position: number
  sku: string
  name: string
  quantity: number
  unit: string
  net: string
  tax: string
  taxRate: string
  reverseCharge: boolean
}

/** Net and tax of one rate on a document. */
export interface PrintedTax {
  rate: string
  net: string
  tax: string
}

/** All that stands on a document. It was all fixed when the document was issued: printing it later gives the same. */
export interface Printed {
  document: DocumentRow
  order: OrderRow
  seller: SellerRow
  shipmentNumber: string | null
  carrier: string | null
  trackingNumber: string | null
  termsDays: number | null
  /** Numbers of the invoices that a credit note is about. */
  invoices: string[]
  lines: PrintedLine[]
  taxes: PrintedTax[]
  net: string
  tax: string
  total: string
}

export async function selectPrinted(db: Reader, document: DocumentRow): Promise<Printed> {
  const part = document.refundId === null ? sql.table('shipment_line') : sql.table('refund_line')
  const isOfDocument =
    document.refundId === null ? sql`p.shipment_id = ${document.shipmentId}` : sql`p.refund_id = ${document.refundId}`
  const { rows: lines } = await sql<PrintedLine>`
    select l.position, l.sku, l.name, p.quantity, l.unit, p.net, p.tax, l.tax_rate, l.reverse_charge
    from ${part} p join order_line l on l.id = p.order_line_id where ${isOfDocument} order by l.position`.execute(db)
  const { rows: taxes } = await sql<PrintedTax>`
    select l.tax_rate as rate, sum(p.net) as net, sum(p.tax) as tax
    from ${part} p join order_line l on l.id = p.order_line_id where ${isOfDocument} group by 1 order by 1 desc`.execute(
    db,
  )
  const { rows: heads } = await sql<Omit<Printed, 'document' | 'order' | 'seller' | 'lines' | 'taxes'>>`
    select s.number as shipment_number, s.carrier, s.tracking_number,
      (select terms_days from payment where order_id = ${document.orderId} and provider = 'INVOICE' order by id desc limit 1) as terms_days,
      array(select i.number from document i
        where i.order_id = ${document.orderId} and i.kind = 'INVOICE' and i.id < ${document.id} and exists (
          select from refund_line r join shipment_line l on l.order_line_id = r.order_line_id
          where r.refund_id = ${document.refundId} and l.shipment_id = i.shipment_id)
        order by i.id) as invoices,
      t.net, t.tax, t.net + t.tax as total
    from (select sum(p.net) as net, sum(p.tax) as tax from ${part} p where ${isOfDocument}) t
    left join shipment s on s.id = ${document.shipmentId}`.execute(db)
  const order = await db.selectFrom('order').selectAll().where('id', '=', document.orderId).executeTakeFirstOrThrow()
  const seller = await db.selectFrom('seller').selectAll().executeTakeFirstOrThrow()
  const [head] = heads
  if (!head) throw new Error(`document ${document.id} is about nothing`)
  return { document, order, seller, ...head, lines, taxes }
}
