import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { ProviderName } from './payment-provider.ts'

export type PaymentRow = Awaited<ReturnType<typeof selectPaymentsOfOrders>>[number]

const columns = [
  'payment.id',
  'payment.orderId',
  'payment.provider',
  'payment.status',
  'payment.currency',
  'payment.amount',
  'payment.captured',
  'payment.refunded',
  'payment.received',
  'payment.reference',
  'payment.actionUrl',
  'payment.reason',
  'payment.termsDays',
  'payment.createdAt',
] as const

/** Payments of these orders, oldest first. */
export const selectPaymentsOfOrders = (read: Reader, orderIds: readonly string[]) =>
  read.selectFrom('payment').select(columns).where('orderId', 'in', orderIds).orderBy('id').execute()

export const selectPayment = (read: Reader, id: string) =>
  read.selectFrom('payment').select(columns).where('id', '=', id).executeTakeFirst()

/** The payment that an order waits for or has, else the last one that was tried. */
export const findLatestPayment = (read: Reader, orderId: string) =>
  read.selectFrom('payment').select(columns).where('orderId', '=', orderId).orderBy('id', 'desc').executeTakeFirst()

/** The order of this number, locked for a command about its payment; undefined when the company has no such order. */
export const lockOrder = (trx: Writer, number: string, companyId: string | 'any' | null) =>
  trx
    .selectFrom('order')
    .select(['id', 'number', 'status', 'companyId'])
    .where('number', '=', number)
    .$if(companyId !== 'any', (query) => query.where('companyId', 'is not distinct from', companyId))
    .forUpdate()
    .executeTakeFirst()

/** Abandons what was tried before and opens another payment. Returns its id. */
export async function reopenPayment(
  trx: Writer,
  orderId: string,
  provider: ProviderName | 'INVOICE',
  token: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select orders.reopen_payment(${orderId}, ${provider}, ${token}) as id`.execute(trx)
  return required(rows).id
}

/** Books money that came in for an invoice. Returns the payment. */
export async function receivePayment(trx: Writer, orderId: string, amount: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select orders.receive_payment(${orderId}, ${amount}) as id`.execute(trx)
  return required(rows).id
}

/** Payments that have waited longer than this for their buyer or provider. */
export const selectStalePayments = (read: Reader, minutes: number) =>
  read
    .selectFrom('payment')
    .select('id')
    .where('status', '=', 'PENDING')
    .where('createdAt', '<', sql<Date>`now() - make_interval(mins => ${minutes})`)
    .orderBy('createdAt')
    .limit(100)
    .execute()

/** Gives up a payment that nobody completed, and its order. */
export async function expirePayment(trx: Writer, id: string, reason: string): Promise<boolean> {
  const { rows } = await sql<{ expired: boolean }>`
    select orders.expire_payment(${id}, ${reason}) as expired`.execute(trx)
  return required(rows).expired
}

export function required<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('a statement that always answers did not')
  return row
}
