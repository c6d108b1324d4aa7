import { rowIdOf } from '@tensile/relay'
import type { OrdersContext, Writer } from '../context.ts'
import type { CreateIncomingInput, MutationReceiveIncomingArgs, UpdateIncomingInput } from '../generated/resolvers.ts'
import { requirePlace } from '../stock/place.ts'
import { insertMovements } from '../stock/stock.repository.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { deleteIncoming, insertIncoming, lockIncoming, updateIncoming } from './incoming.repository.ts'

const rules: RefusalTable = {
  incoming_quantity: says(['input', 'quantity'], 'INVALID', 'A quantity is from 1 to 100,000,000.'),
  incoming_reference: says(['input', 'reference'], 'INVALID', 'A reference has 1 to 120 characters.'),
  stock_on_hand: says(['quantity'], 'INVALID', 'A warehouse holds up to 100,000,000 pieces of a product.'),
}

export const createIncoming = (input: CreateIncomingInput, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const place = await requirePlace(trx, input, ['input', 'warehouse'])
      const { quantity, expectedAt, reference } = input
      return insertIncoming(trx, { ...place, quantity, expectedAt, reference: reference?.trim() ?? null })
    }),
  )

export const changeIncoming = (input: UpdateIncomingInput, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const incoming = await requireIncoming(trx, input.id, ['input', 'id'])
      requireVersion(incoming, input.expectedVersion)
      return updateIncoming(trx, incoming.id, {
        quantity: input.quantity ?? incoming.quantity,
        expectedAt: input.expectedAt ?? incoming.expectedAt,
        reference: input.reference === undefined ? incoming.reference : (input.reference?.trim() ?? null),
      })
    }),
  )

export const removeIncoming = (id: string, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const incoming = await requireIncoming(trx, id, ['id'])
      await deleteIncoming(trx, incoming.id)
      return incoming
    }),
  )

/** Books what came in. Returns the place, and what is still to come. */
export const receiveIncoming = (
  { id, quantity, expectedVersion }: MutationReceiveIncomingArgs,
  context: OrdersContext,
) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const incoming = await requireIncoming(trx, id, ['id'])
      requireVersion(incoming, expectedVersion)
      const { productId, warehouseId } = incoming
      const received = quantity ?? incoming.quantity
      if (received < 1 || received > incoming.quantity) {
        const message = `From 1 to the ${incoming.quantity} pieces that were expected.`
        throw new Refused(userError(['quantity'], 'INVALID', message, { expected: incoming.quantity }))
      }
      const reason = incoming.reference
      await insertMovements(trx, [{ kind: 'RECEIPT', productId, warehouseId, onHand: received, reason }])
      const remaining = incoming.quantity - received
      if (remaining > 0) {
        return { productId, warehouseId, incoming: await updateIncoming(trx, incoming.id, { quantity: remaining }) }
      }
      await deleteIncoming(trx, incoming.id)
      return { productId, warehouseId, incoming: null }
    }),
  )

async function requireIncoming(trx: Writer, globalId: string, path: string[]) {
  const id = rowIdOf(globalId, 'Incoming')
  const incoming = id === null ? undefined : await lockIncoming(trx, id)
  if (!incoming) throw new Refused(userError(path, 'NOT_FOUND', 'Nothing such is on its way.'))
  return incoming
}
