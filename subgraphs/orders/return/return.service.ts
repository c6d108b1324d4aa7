import { rowIdOf } from '@tensile/relay'
import type { OrdersContext, Writer } from '../context.ts'
import type {
  MutationApproveReturnArgs,
  MutationReceiveReturnArgs,
  MutationRejectReturnArgs,
  MutationRequestReturnArgs,
  ReceivedLine,
} from '../generated/resolvers.ts'
import { lineRules, readLineQuantities, requireLineCount } from '../order/line-quantities.ts'
import { rolesOf } from '../order/order.service.ts'
import { requireOrderToChange } from '../order/require-order.ts'
import { stepRules } from '../order/step-rules.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { findWarehouseByCode } from '../warehouse/warehouse.repository.ts'
import {
  answerReturn,
  lockReturn,
  receiveReturn as receive,
  requestReturn as request,
  type ReceivedQuantities,
} from './return.repository.ts'

const requestRules: RefusalTable = {
  ...stepRules(['number']),
  ...lineRules(['lines']),
  order_line_returning: says(
    ['lines'],
    'ABOVE_MAX',
    'No more can be returned than was shipped and is not on its way back.',
  ),
  return_request_reason: says(['reason'], 'INVALID', 'A reason has 1 to 500 characters.'),
}

export const requestReturn = (args: MutationRequestReturnArgs, context: OrdersContext) =>
  answering(requestRules, () => {
    const lines = readLineQuantities(args.lines, ['lines']) ?? { lineIds: [], quantities: [] }
    return context.write(async (trx) => {
      const order = await requireOrderToChange(trx, { number: args.number }, context.viewer)
      return { id: await request(trx, order.id, lines, args.reason.trim(), rolesOf(context)) }
    })
  })

const rules: RefusalTable = {
  ...lineRules(['lines'], 'return'),
  return_request_transition: ({ details }) =>
    userError(['id'], 'WRONG_STATUS', `The return is ${String(details['status'])}: that can’t be done now.`, details),
  return_request_answer: says(['answer'], 'INVALID', 'An answer has 1 to 500 characters.'),
  return_line_received: says(['lines'], 'ABOVE_MAX', 'No more can come back than was asked for.'),
  return_line_restocked: says(['lines'], 'ABOVE_MAX', 'No more can be sold again than came back.'),
}

export const approveReturn = (args: MutationApproveReturnArgs, context: OrdersContext) =>
  answer('APPROVED', args, context)

export const rejectReturn = (args: MutationRejectReturnArgs, context: OrdersContext) =>
  answer('REJECTED', args, context)

export const receiveReturn = (args: MutationReceiveReturnArgs, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const returned = await requireReturn(trx, args)
      const warehouse = await findWarehouseByCode(trx, args.warehouse)
      if (!warehouse) throw new Refused(userError(['warehouse'], 'NOT_FOUND', 'There is no such warehouse.'))
      await receive(trx, returned.id, warehouse.id, args.lines ? readReceived(args.lines) : null)
      return { id: returned.id }
    }),
  )

const answer = (
  status: 'APPROVED' | 'REJECTED',
  args: MutationApproveReturnArgs | MutationRejectReturnArgs,
  context: OrdersContext,
) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const returned = await requireReturn(trx, args)
      await answerReturn(trx, returned.id, status, args.answer?.trim() ?? null)
      return { id: returned.id }
    }),
  )

async function requireReturn(trx: Writer, args: { id: string; expectedVersion?: number | null | undefined }) {
  const id = rowIdOf(args.id, 'ReturnRequest')
  const returned = id === null ? undefined : await lockReturn(trx, id)
  if (!returned) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such return.'))
  requireVersion(returned, args.expectedVersion)
  return returned
}

function readReceived(lines: readonly ReceivedLine[]): ReceivedQuantities {
  requireLineCount(lines, ['lines'])
  const lineIds = lines.map(({ lineId }) => rowIdOf(lineId, 'OrderLine') ?? '0')
  const wrong = lines.flatMap(({ received, restocked }, index) => {
    const path = ['lines', String(index)]
    if (received < 0 || (restocked ?? 0) < 0)
      return [userError(path, 'BELOW_MIN', 'A quantity is at least 0.', { min: 0 })]
    const isRepeated = lineIds.indexOf(lineIds[index] ?? '') !== index
    return isRepeated ? [userError([...path, 'lineId'], 'INVALID', 'A line is given twice.')] : []
  })
  if (wrong.length > 0) throw new Refused(...wrong)
  return {
    lineIds,
    received: lines.map(({ received }) => received),
    restocked: lines.map(({ received, restocked }) => restocked ?? received),
  }
}
