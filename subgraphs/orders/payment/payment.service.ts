import { hasRole } from '@tensile/identity'
import { rowIdOf } from '@tensile/relay'
import type { OrdersContext, Writer } from '../context.ts'
import type { MutationConfirmPaymentArgs, MutationRetryPaymentArgs } from '../generated/resolvers.ts'
import { isStaff } from '../order/order-visibility.ts'
import type { OrderRow } from '../order/order.repository.ts'
import { requireOrderToChange } from '../order/require-order.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { requestWrites } from './payment-database.ts'
import type { Attempt } from './payments.ts'
import { findLatestPayment, receivePayment, reopenPayment, repeatFailedCalls } from './payment.repository.ts'

/** Refusals of orders.open_payment, for whoever places orders. */
export const paymentRules: RefusalTable = {
  credit_account_within_limit: ({ details }) =>
    userError(
      ['input', 'payment'],
      'CREDIT_LIMIT_EXCEEDED',
      `The order is above the credit that is free, ${String(details['available'])} ${String(details['currency'])}.`,
      details,
    ),
  credit_account_required: says(
    ['input', 'payment', 'provider'],
    'INVALID',
    'There are no net terms for this buyer in this currency. Choose another way to pay.',
  ),
  payment_amount: says(
    ['input', 'payment', 'provider'],
    'INVALID',
    'There is nothing to pay: that is ordered on invoice.',
  ),
  payment_token: says(['input', 'payment', 'token'], 'INVALID', 'The token is too long to be one.'),
}

/** Whether a way to pay can be chosen at all; what to say when not. */
export function refuseUnknownMethod(provider: string, { payments }: OrdersContext): void {
  if (provider === 'INVOICE' || payments.offered.some((name) => name === provider)) return
  throw new Refused(
    userError(['input', 'payment', 'provider'], 'INVALID', 'This way to pay is not offered here.', {
      methods: ['INVOICE', ...payments.offered],
    }),
  )
}

/** Pays an order that waits for its payment, in another try. */
export async function retryPayment({ orderNumber, payment, cartId }: MutationRetryPaymentArgs, context: OrdersContext) {
  const opened = await answering(paymentRules, async () => {
    refuseUnknownMethod(payment.provider, context)
    return context.write(async (trx) => {
      const order = await requireOrderToPay(trx, orderNumber, cartId, context)
      requirePending(order)
      return reopenPayment(trx, order.id, payment.provider, payment.token ?? null)
    })
  })
  if (opened.result === null) return { result: null, userErrors: opened.userErrors }
  return attempted(await context.payments.authorizeNow(requestWrites(context), opened.result))
}

/** The buyer is back from the payment service. */
export async function confirmPayment(
  { orderNumber, result, cartId }: MutationConfirmPaymentArgs,
  context: OrdersContext,
) {
  const waiting = await answering({}, () =>
    context.write(async (trx) => {
      const order = await requireOrderToPay(trx, orderNumber, cartId, context)
      const payment = await findLatestPayment(trx, order.id)
      if (!payment) throw new Refused(userError(['orderNumber'], 'NOT_FOUND', 'The order has no payment.'))
      return payment.id
    }),
  )
  if (waiting.result === null) return { result: null, userErrors: waiting.userErrors }
  return attempted(
    await context.payments.resume(requestWrites(context), waiting.result, result?.slice(0, 20_000) ?? null),
  )
}

const receiptRules: RefusalTable = {
  payment_receipt_within_capture: says(
    ['amount'],
    'INVALID',
    'That is more than is owed for deliveries of this order.',
  ),
  payment_required: says(['orderNumber'], 'NOT_FOUND', 'The order is not to be paid.'),
}

/** Money came in for an invoice. */
export const recordInvoicePayment = (orderNumber: string, amount: string, context: OrdersContext) =>
  answering(receiptRules, () =>
    context.write(async (trx) => {
      const order = await requireOrderToPay(trx, orderNumber, null, context)
      if (!/^\d{1,15}(\.\d{1,4})?$/.test(amount) || Number(amount) === 0) {
        throw new Refused(userError(['amount'], 'INVALID', 'An amount is a decimal above 0.'))
      }
      return receivePayment(trx, order.id, amount)
    }),
  )

/** What the payment service refused of an order's captures, voids and refunds is asked for once more. */
export async function repeatFailedPaymentCalls(orderNumber: string, context: OrdersContext) {
  const answer = await answering(repeatRules, () =>
    context.write(async (trx) => {
      const order = await requireOrderToPay(trx, orderNumber, null, context)
      return repeatFailedCalls(trx, order.id)
    }),
  )
  context.payments.workSoon()
  return answer
}

const repeatRules: RefusalTable = {
  payment_problem_required: says(['orderNumber'], 'WRONG_STATUS', 'Nothing of its payment has failed.'),
}

const attempted = ({ payment, userErrors }: Attempt) => ({ result: payment.id, userErrors })

/** The order, locked, of those that the caller may see. The warehouse sees all of them, and pays none. */
function requireOrderToPay(
  trx: Writer,
  number: string,
  cartId: string | null | undefined,
  { viewer }: OrdersContext,
): Promise<OrderRow> {
  if (isStaff(viewer) && !hasRole(viewer, 'admin', 'sales')) {
    throw new Refused(userError(['orderNumber'], 'NOT_ALLOWED', 'Your role does not allow this.'))
  }
  const order = { number, cartId: cartId ? rowIdOf(cartId, 'Cart') : null }
  return requireOrderToChange(trx, order, viewer, ['orderNumber'])
}

function requirePending({ status }: { status: string }): void {
  if (status === 'PENDING_PAYMENT') return
  const message = `The order is ${status}: it does not wait for a payment.`
  throw new Refused(userError(['orderNumber'], 'CONFLICT', message, { status }))
}
