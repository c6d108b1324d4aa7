import type { Viewer } from '@tensile/identity'
import type { OrdersContext } from '../context.ts'
import type {
  MutationApproveOrderArgs,
  MutationCancelOrderArgs,
  MutationRefundOrderArgs,
  MutationRejectOrderArgs,
  UserError,
} from '../generated/resolvers.ts'
import { requestWrites } from '../payment/payment-database.ts'
import { paymentRules } from '../payment/payment.service.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { lineRules, readLineQuantities } from './line-quantities.ts'
import { approveOrder as approve, cancelOrder as cancel, refundOrder as refund } from './order.repository.ts'
import { requireOrderToChange } from './require-order.ts'
import { stepRules } from './step-rules.ts'

const rules = stepRules(['number'])

const approveRules: RefusalTable = {
  ...paymentRules,
  ...rules,
  order_four_eyes: says(['number'], 'NOT_ALLOWED', 'Somebody else than who ordered it has to approve it.'),
}

/** Agrees with an order. When its payment does not come about at once, the order is told beside why. */
export async function approveOrder(
  args: MutationApproveOrderArgs,
  context: OrdersContext,
): Promise<{ result: { id: string } | null; userErrors: UserError[] }> {
  const approved = await answering(approveRules, () =>
    context.write(async (trx) => {
      const order = await requireOrderToChange(trx, args, context.viewer)
      const paymentId = await approve(trx, order.id, requireViewer(context).id, rolesOf(context))
      return { id: order.id, paymentId }
    }),
  )
  if (approved.result === null) return approved
  const { userErrors } = await context.payments.authorizeNow(requestWrites(context), approved.result.paymentId)
  return { result: approved.result, userErrors }
}

export const rejectOrder = (args: MutationRejectOrderArgs, context: OrdersContext) =>
  endOrder('REJECTED', args, context)

export const cancelOrder = (args: MutationCancelOrderArgs, context: OrdersContext) =>
  endOrder('CANCELLED', args, context)

async function endOrder(
  kind: 'CANCELLED' | 'REJECTED',
  args: MutationCancelOrderArgs | MutationRejectOrderArgs,
  context: OrdersContext,
) {
  const answer = await answering(rules, () => {
    const reason = readReason(args.reason)
    return context.write(async (trx) => {
      const order = await requireOrderToChange(trx, args, context.viewer)
      await cancel(trx, order.id, kind, reason, rolesOf(context))
      return { id: order.id }
    })
  })
  context.payments.workSoon()
  return answer
}

const refundRules: RefusalTable = {
  ...rules,
  ...lineRules(['lines']),
  refund_empty: says(['number'], 'INVALID', 'Everything that was shipped has been paid back.'),
  order_line_refunded: says(['lines'], 'ABOVE_MAX', 'No more can be paid back than was shipped and not paid back yet.'),
  payment_refund_within_capture: says(['lines'], 'ABOVE_MAX', 'That is more than was taken.'),
  payment_required: says(['number'], 'WRONG_STATUS', 'The order was not paid.'),
}

export async function refundOrder(args: MutationRefundOrderArgs, context: OrdersContext) {
  const answer = await answering(refundRules, () => {
    const lines = readLineQuantities(args.lines, ['lines'])
    const reason = readReason(args.reason)
    return context.write(async (trx) => {
      const order = await requireOrderToChange(trx, args, context.viewer)
      await refund(trx, order.id, lines, reason, rolesOf(context))
      return { id: order.id }
    })
  })
  context.payments.workSoon()
  return answer
}

/** Of the viewer, for the transition table. */
export const rolesOf = ({ viewer }: OrdersContext): readonly string[] => viewer?.roles ?? []

function readReason(reason: string | null | undefined): string | null {
  const given = reason?.trim() || null
  if (given !== null && given.length > 500) {
    throw new Refused(userError(['reason'], 'INVALID', 'A reason has up to 500 characters.'))
  }
  return given
}

function requireViewer({ viewer }: OrdersContext): Viewer {
  if (!viewer) throw new Error('a command for people was let in without one')
  return viewer
}
