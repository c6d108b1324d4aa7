import { keyset, type KeysetPage } from '@tensile/database'
import type { Viewer } from '@tensile/identity'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { TaxRow } from '../cart/cart.repository.ts'
import type { Reader, Writer } from '../context.ts'
import type { Order, OrderEvent, OrderLine } from '../generated/database.ts'
import type { OrderEventKind, OrderStatus } from '../generated/resolvers.ts'
import { visibleOrders } from './order-visibility.ts'

export type OrderRow = Selectable<Order>
export type OrderLineRow = Selectable<OrderLine>
export type OrderEventRow = Selectable<OrderEvent>

export async function selectOrders(db: Reader, ids: readonly string[], viewer: Viewer | null): Promise<OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select o.* from "order" o where o.id = any (${ids}) and ${visibleOrders(viewer)}`.execute(db)
  return rows
}

/** A guest names the cart that became the order (row id). */
export const findOrder = (db: Reader, number: string, viewer: Viewer | null, cartId: string | null = null) =>
  takeOrder(db, number, visibleOrders(viewer, cartId), sql``)

/** The same; nobody else changes the order until the end of the transaction. */
export const lockOrder = (trx: Writer, number: string, viewer: Viewer | null, cartId: string | null = null) =>
  takeOrder(trx, number, visibleOrders(viewer, cartId), sql`for update`)

async function takeOrder(db: Reader, number: string, isVisible: RawBuilder<boolean>, lock: RawBuilder<unknown>) {
  const { rows } = await sql<OrderRow>`
    select o.* from "order" o where o.number = ${number} and ${isVisible} ${lock}`.execute(db)
  return rows[0]
}

export interface OrderFilter {
  status: OrderStatus | null
  /** What numbers begin with. */
  number: string | null
  companyId: string | null
  /** Whether a capture, void or refund failed for good; null: both. */
  hasPaymentProblem: boolean | null
}

/** One page, the newest first. */
export async function selectOrderPage(db: Reader, viewer: Viewer | null, filter: OrderFilter, page: KeysetPage) {
  const { after, order } = keyset(
    [
      { column: sql`o.placed_at`, type: 'timestamp' },
      { column: sql`o.id`, type: 'bigint' },
    ],
    page,
    'desc',
  )
  const { rows } = await sql<OrderRow & { placedAtText: string }>`
    select o.*, o.placed_at::text as placed_at_text from "order" o
    where ${visibleOrders(viewer)} and ${matches(filter)} and ${after} order by ${order} limit ${page.limit}`.execute(
    db,
  )
  return rows
}

export async function countOrders(db: Reader, viewer: Viewer | null, filter: OrderFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from "order" o where ${visibleOrders(viewer)} and ${matches(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

const matches = ({ status, number, companyId, hasPaymentProblem }: OrderFilter) => sql<boolean>`
  (${status}::text is null or o.status = ${status}) and (${companyId}::bigint is null or o.company_id = ${companyId})
  and (${number}::text is null or starts_with(o.number, ${number}))
  and (${hasPaymentProblem}::boolean is null or ${hasPaymentProblem} = exists (
    select from payment_call call join payment on payment.id = call.payment_id
    where payment.order_id = o.id and call.state = 'FAILED' and call.kind <> 'AUTHORIZE'))`

export const selectLinesOfOrders = (db: Reader, orderIds: readonly string[]): Promise<OrderLineRow[]> =>
  db.selectFrom('orderLine').selectAll().where('orderId', 'in', orderIds).orderBy('position').execute()

export const selectOrderLines = (db: Reader, ids: readonly string[]): Promise<OrderLineRow[]> =>
  db.selectFrom('orderLine').selectAll().where('id', 'in', ids).execute()

export const selectEventsOfOrders = (db: Reader, orderIds: readonly string[]): Promise<OrderEventRow[]> =>
  db.selectFrom('orderEvent').selectAll().where('orderId', 'in', orderIds).orderBy('id').execute()

export type OrderTaxRow = TaxRow & { orderId: string; currency: string }

/** Net and tax of each rate, the highest first. */
export async function selectTaxesOfOrders(db: Reader, orderIds: readonly string[]): Promise<OrderTaxRow[]> {
  const { rows } = await sql<OrderTaxRow>`
    select l.order_id, o.currency, l.tax_rate as rate, sum(l.net) as net, sum(l.tax) as tax, l.reverse_charge
    from order_line l join "order" o on o.id = l.order_id
    where l.order_id = any (${orderIds}) group by l.order_id, o.currency, l.tax_rate, l.reverse_charge order by l.tax_rate desc`.execute(
    db,
  )
  return rows
}

/** What may happen in each status, and by whom. */
export interface TransitionRow {
  kind: OrderEventKind
  fromStatus: string
  roles: string[]
}

export async function selectTransitions(db: Reader, statuses: readonly string[]): Promise<TransitionRow[]> {
  const { rows } = await sql<TransitionRow>`
    select kind, from_status, roles from order_transition where from_status = any (${statuses})
    group by kind, from_status, roles order by kind`.execute(db)
  return rows
}

export interface LineQuantities {
  lineIds: string[]
  quantities: number[]
}

/** Cancels what was not approved in so many days. Returns how many orders. */
export async function expireApprovals(trx: Writer, days: number, atMost: number): Promise<number> {
  const { rows } = await sql<{ expired: number }>`
    select orders.expire_approvals(make_interval(days => ${days}), ${atMost}) as expired`.execute(trx)
  return rows[0]?.expired ?? 0
}

/** Cancels what has not left, or rejects. */
export const cancelOrder = (
  trx: Writer,
  orderId: string,
  kind: 'CANCELLED' | 'REJECTED',
  reason: string | null,
  byRoles: readonly string[],
) => sql`select orders.cancel_order(${orderId}, ${kind}, ${reason}, ${byRoles}::text[])`.execute(trx)

/** Returns the id of the payment that was opened. */
export async function approveOrder(trx: Writer, orderId: string, approver: string, byRoles: readonly string[]) {
  const { rows } = await sql<{ paymentId: string }>`
    select orders.approve_order(${orderId}, ${approver}, ${byRoles}::text[]) as payment_id`.execute(trx)
  const [row] = rows
  if (!row) throw new Error('an approval told of no payment')
  return row.paymentId
}

export const refundOrder = (
  trx: Writer,
  orderId: string,
  lines: LineQuantities | null,
  reason: string | null,
  byRoles: readonly string[],
) =>
  sql`select orders.refund_order(${orderId}, ${lines?.lineIds ?? null}::bigint[], ${lines?.quantities ?? null}::integer[],
    ${reason}, ${byRoles}::text[])`.execute(trx)
