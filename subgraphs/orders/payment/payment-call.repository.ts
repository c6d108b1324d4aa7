import { sql } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Instruction, News, Outcome, ProviderName } from './payment-provider.ts'
import { required } from './payment.repository.ts'

export type CallSource = 'ANSWER' | 'WEBHOOK' | 'RECONCILIATION'
export type CallRow = Awaited<ReturnType<typeof selectCalls>>[number]

/** Calls that are due, claimed for this process: counted as made, and due again for anybody when the lease is over. */
export async function claimCalls(
  trx: Writer,
  { only, limit, leaseMs }: { only: string | null; limit: number; leaseMs: number },
): Promise<CallRow[]> {
  const { rows } = await sql<{ id: string }>`
    select id from orders.claim_payment_calls(${only}, ${limit}, make_interval(secs => ${leaseMs / 1_000})) id`.execute(
    trx,
  )
  return rows.length === 0
    ? []
    : selectCalls(
        trx,
        rows.map(({ id }) => id),
      )
}

/** All that a provider needs to know of calls. */
const selectCalls = (read: Reader, ids: readonly string[]) =>
  read
    .selectFrom('paymentCall as call')
    .innerJoin('payment', 'payment.id', 'call.paymentId')
    .innerJoin('order', 'order.id', 'payment.orderId')
    .innerJoin('paymentCurrency', 'paymentCurrency.code', 'payment.currency')
    .leftJoin('paymentCall as capture', 'capture.id', 'call.captureCallId')
    .where('call.id', 'in', ids)
    .orderBy('call.id')
    .select([
      'call.id',
      'call.state',
      'call.attempts',
      'call.key',
      'call.amount',
      'call.reference',
      'payment.id as paymentId',
      'payment.currency',
      'payment.token',
      'payment.captured',
      'payment.reference as paymentReference',
      'paymentCurrency.minorDigits',
      'order.number as orderNumber',
      'capture.reference as captureReference',
    ])
    .select([sql<Instruction['kind']>`call.kind`.as('kind'), sql<ProviderName>`payment.provider`.as('provider')])
    .select(sql<string>`payment.amount - payment.captured - call.amount`.as('remaining'))
    .execute()

/** The open authorization of a payment that a buyer or webhook takes further: due at once. */
export const expediteAuthorization = (trx: Writer, paymentId: string) =>
  trx
    .updateTable('paymentCall')
    .set({ nextAttemptAt: sql<Date>`now()` })
    .where('paymentId', '=', paymentId)
    .where('kind', '=', 'AUTHORIZE')
    .where('state', '=', 'WAITING')
    .returning('id')
    .executeTakeFirst()

export const findAuthorization = (read: Reader, paymentId: string) =>
  read
    .selectFrom('paymentCall')
    .select(['id', 'state'])
    .where('paymentId', '=', paymentId)
    .where('kind', '=', 'AUTHORIZE')
    .executeTakeFirst()

/** Records what became of a call, once. Returns whether it decided anything. */
export async function settleCall(trx: Writer, id: string, outcome: Outcome, source: CallSource): Promise<boolean> {
  const actionUrl = outcome.kind === 'ACTION_REQUIRED' ? outcome.actionUrl : null
  const reason = outcome.kind === 'DECLINED' ? outcome.reason.slice(0, 500) : null
  const { rows } = await sql<{ decided: boolean }>`
    select orders.settle_payment_call(${id}, ${outcome.kind}, ${outcome.reference}, ${actionUrl}, ${reason}, ${source}) as decided`.execute(
    trx,
  )
  return required(rows).decided
}

/** Stops asking about authorizations that nobody waits for. Returns how many. */
export async function giveUpAuthorizations(trx: Writer, days: number, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select orders.give_up_authorizations(make_interval(days => ${days}), ${atMost}) as count`.execute(trx)
  return required(rows).count
}

/** Nothing is known of a call yet: when it is asked again. Not when a webhook was faster. */
export const deferCall = (trx: Writer, id: string, delayMs: number, error: string | null) =>
  trx
    .updateTable('paymentCall')
    .set({
      nextAttemptAt: sql<Date>`now() + make_interval(secs => ${delayMs / 1_000})`,
      ...(error !== null && { lastError: error.slice(0, 500) }),
    })
    .where('id', '=', id)
    .where('state', 'in', ['SENT', 'WAITING'])
    .execute()

/**
 * The call that news is about: by its own key, by what the provider calls it, or as the only one of its kind of the payment.
 */
export const findCallOfNews = (read: Reader, provider: ProviderName, { kind, key, outcome }: News) =>
  read
    .selectFrom('paymentCall as named')
    .innerJoin('payment', 'payment.id', 'named.paymentId')
    .innerJoin('paymentCall as call', 'call.paymentId', 'payment.id')
    .where('named.key', '=', key)
    .where('payment.provider', '=', provider)
    .where('call.kind', '=', kind)
    .where((where) =>
      where.or([
        where('call.key', '=', key),
        where('call.kind', 'in', ['AUTHORIZE', 'VOID']),
        where('call.reference', '=', 'reference' in outcome ? outcome.reference : null),
      ]),
    )
    .select(['call.id', 'call.state', 'payment.id as paymentId'])
    .executeTakeFirst()
