import { sql, type Selectable } from 'kysely'
import type { Reader } from '../context.ts'
import type { Refund, RefundLine } from '../generated/database.ts'

export type RefundRow = Selectable<Refund> & { currency: string; amount: string }
export type RefundLineRow = Selectable<RefundLine> & { currency: string }

export const selectRefundsOfOrders = (db: Reader, orderIds: readonly string[]): Promise<RefundRow[]> =>
  db
    .selectFrom('refund')
    .innerJoin('order', 'order.id', 'refund.orderId')
    .selectAll('refund')
    .select(['order.currency', sql<string>`refund.net + refund.tax`.as('amount')])
    .where('refund.orderId', 'in', orderIds)
    .orderBy('refund.id')
    .execute()

export const selectLinesOfRefunds = (db: Reader, refundIds: readonly string[]): Promise<RefundLineRow[]> =>
  db
    .selectFrom('refundLine')
    .innerJoin('refund', 'refund.id', 'refundLine.refundId')
    .innerJoin('order', 'order.id', 'refund.orderId')
    .selectAll('refundLine')
    .select('order.currency')
    .where('refundId', 'in', refundIds)
    .orderBy('orderLineId')
    .execute()
