import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { PaymentStatus } from '../generated/resolvers.ts'
import type { ProviderName } from './payment-provider.ts'

export type PaymentRow = Awaited<ReturnType<typeof selectPayments>>[number]

/** Payments with what is shown of them; amounts in the digits of their currency. */
const payments = (read: Reader) =>
  read
    .selectFrom('payment')
    .innerJoin('paymentCurrency', 'paymentCurrency.code', 'payment.currency')
    .select([
      'payment.id',
      'payment.orderId',
      'payment.currency',
      'payment.reference',
      'payment.actionUrl',
      'payment.reason',
      'payment.termsDays',
      'payment.createdAt',
      sql<ProviderName | 'INVOICE'>`payment.provider`.as('provider'),
      sql<PaymentStatus>`payment.status`.as('status'),
      sql<string>`round(payment.amount, minor_digits)`.as('amount'),
      sql<string>`round(payment.captured, minor_digits)`.as('captured'),
      sql<string>`round(payment.refunded, minor_digits)`.as('refunded'),
      sql<string>`round(payment.received, minor_digits)`.as('received'),
    ])
    .select((row) =>
      row
        .selectFrom('paymentCall as call')
        .select(sql<string>`call.kind || ': ' || coalesce(call.last_error, '')`.as('problem'))
        .whereRef('call.paymentId', '=', 'payment.id')
        .where('call.state', '=', 'FAILED')
        .where('call.kind', '<>', 'AUTHORIZE')
        .orderBy('call.id', 'desc')
        .limit(1)
        .as('problem'),
    )

export const selectPayments = (read: Reader, ids: readonly string[]) =>
  payments(read).where('payment.id', 'in', ids).execute()

/** Payments of these orders, oldest first. */
export const selectPaymentsOfOrders = (read: Reader, orderIds: readonly string[]) =>
  payments(read).where('payment.orderId', 'in', orderIds).orderBy('payment.id').execute()

export const findPayment = (read: Reader, id: string) => payments(read).where('payment.id', '=', id).executeTakeFirst()

/** The payment that an order waits for or has, else the last one that was tried. */
export const findLatestPayment = (read: Reader, orderId: string) =>
  payments(read).where('payment.orderId', '=', orderId).orderBy('payment.id', 'desc').limit(1).executeTakeFirst()

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

/** Failed captures, voids and refunds of an order are due again. Returns the payment. */
export async function repeatFailedCalls(trx: Writer, orderId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select orders.repeat_failed_calls(${orderId}) as id`.execute(trx)
  return required(rows).id
}

/** Payments that have waited longer than this for their buyer or provider, or longer than the other with the tries before them. */
export const selectStalePayments = (read: Reader, { minutes, maxMinutes }: { minutes: number; maxMinutes: number }) =>
  read
    .selectFrom('payment')
    .select('id')
    .where('status', '=', 'PENDING')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('payment.createdAt', '<', minutesAgo(minutes)),
        exists(
          selectFrom('payment as first')
            .select('first.id')
            .whereRef('first.orderId', '=', 'payment.orderId')
            .where('first.createdAt', '<', minutesAgo(maxMinutes)),
        ),
      ]),
    )
    .orderBy('createdAt')
    .limit(100)
    .execute()

const minutesAgo = (minutes: number) => sql<Date>`now() - make_interval(mins => ${minutes})`

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
